import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { AcceptWikiSuggestionDocument, WikiSuggestionToChangeDocument, type WikiSuggestionToChangeQuery } from '../../../gql/wiki/graphql';
import { RequestFailure } from '../../../lib/request-failure';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { EditorFrame } from '../editor/editor-frame';
import { PlainConflict, type TheirText } from '../editor/plain-conflict';
import { UnsentWarning } from '../editor/unsent-warning';
import { WritingSurface } from '../editor/writing-surface';
import { Conflicts } from './conflicts';

type Suggestion = WikiSuggestionToChangeQuery['wikiSuggestion'];
type Merge = NonNullable<Suggestion['merge']>;

/** The page as it would be with a suggestion in it, for editors who change that before they accept it. */
export function ChangeSuggestionPage() {
  const { id = '' } = useParams();
  const { data } = usePageQuery({ query: WikiSuggestionToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  usePageTitle(data ? `Change a suggestion for ${data.wikiSuggestion.page.title}` : 'Change a suggestion');
  if (!data) return <Skeleton label="Loading the text" rows={1} />;
  const { wikiSuggestion: suggestion, embedHosts } = data;
  if (!suggestion.merge) throw new RequestFailure('FORBIDDEN');
  return <ChangeEditor suggestion={suggestion} merge={suggestion.merge} hosts={embedHosts} />;
}

function ChangeEditor({ suggestion, merge, hosts }: { suggestion: Suggestion; merge: Merge; hosts: readonly string[] }) {
  const [opened] = useState(merge);
  const [base, setBase] = useState(opened.versionNumber);
  const [theirs, setTheirs] = useState<TheirText>();
  const [editor, setEditor] = useState<Editor>();
  const [isChanged, setIsChanged] = useState(false);
  const keepEditor = useCallback((made: Editor) => setEditor(made), []);
  const noteChange = useCallback(() => setIsChanged(true), []);
  const way = `/wiki/suggestions/${suggestion.id}`;
  const form = useFormMutation({
    mutation: AcceptWikiSuggestionDocument,
    pick: (data) => data.acceptWikiSuggestion,
    onResult: (result) => {
      if (result.__typename === 'WikiSuggestionConflict') setTheirs(result.theirs);
    },
  });
  const decide = (text: TheirText, useTheirs: boolean) => {
    if (useTheirs) editor?.commands.setContent(text.body as RichTextDocument);
    setBase(text.versionNumber);
    setTheirs(undefined);
    editor?.view.focus();
  };
  const accept = () => form.submit({ input: { suggestionId: suggestion.id, changed: { body: editor?.getJSON(), baseVersion: base } } });
  if (form.result && form.result.__typename !== 'WikiSuggestionConflict') return <Navigate to={way} />;
  return (
    <EditorFrame
      page={suggestion.page}
      doing="Changing a suggestion for"
      actions={<ButtonLink variant="secondary" to={way}>Cancel</ButtonLink>}
      rail={
        <>
          <section aria-labelledby="suggestion">
            <h2 id="suggestion">The suggestion</h2>
            {suggestion.person && <p>By {suggestion.person.name}</p>}
            <p className="meta">{suggestion.reason}</p>
          </section>
          <section aria-label="Accept">
            <Form name="page" state={form} onSubmit={() => void accept()}>
              <Button type="submit" busy={form.busy} disabled={theirs !== undefined}>
                Accept with these changes
              </Button>
            </Form>
            <p className="meta cb-page-editor__words">It becomes the newest version of the page, and whoever suggested it is told.</p>
          </section>
        </>
      }
    >
      <UnsentWarning isUnsent={isChanged} />
      {opened.conflicts.length > 0 && (
        <Conflicts conflicts={opened.conflicts}>In these parts the text below says what the page says now. Take over what you want of the suggestion.</Conflicts>
      )}
      {theirs && <PlainConflict theirs={theirs} onMine={() => decide(theirs, false)} onTheirs={() => decide(theirs, true)} />}
      <WritingSurface page={suggestion.page} hosts={hosts} start={opened.body as RichTextDocument} isOpen onEditor={keepEditor} onChange={noteChange} />
    </EditorFrame>
  );
}
