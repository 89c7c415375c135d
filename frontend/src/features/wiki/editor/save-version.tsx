import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { SavePageDocument } from '../../../gql/wiki/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import type { LiveStatus } from './live-page';

interface SaveVersionProps {
  pageId: string;
  /** Tells where saving stands once nothing is under way. */
  settled: () => Promise<LiveStatus>;
  /** What changed, in the words of whoever saves. */
  summary: string;
  onSummary: (summary: string) => void;
  onSaved: (versionNumber: number) => void;
}

/** Makes a version of what stands in the text, once the server has all of it. */
export function SaveVersion({ pageId, settled, summary, onSummary, onSaved }: SaveVersionProps) {
  const [isAsked, setIsAsked] = useState(false);
  const form = useFormMutation({
    mutation: SavePageDocument,
    pick: (data) => data.saveWikiPage,
    onResult: (result) => {
      onSummary('');
      onSaved(result.page.versionNumber);
    },
  });
  const save = async () => {
    setIsAsked(true);
    // What was written a moment ago is still under way.
    const status = await settled();
    setIsAsked(false);
    if (status === 'SAVED') await form.submit({ input: { pageId, summary: summary.trim() } });
    else form.refuse([{ message: 'The server has not got your last changes. Save a version when you are connected again' }]);
  };
  return (
    <Form name="save-version" state={form} onSubmit={() => void save()}>
      <TextField
        name="summary"
        label="What changed"
        hint="For the history of the page. Leave it empty if there is little to say."
        maxLength={limits.standfirst}
        value={summary}
        onChange={(event) => onSummary(event.target.value)}
      />
      <Button type="submit" busy={form.busy || isAsked}>
        Save a version
      </Button>
    </Form>
  );
}
