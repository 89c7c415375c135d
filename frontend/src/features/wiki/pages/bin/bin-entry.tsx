import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { Link } from 'react-router';
import { RestoreWikiPageDocument, type WikiBinQuery } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { count } from '../../../../lib/words';
import { Button } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { TextField } from '../../../../ui/form/text-field';
import { MetaLine } from '../../../../ui/meta-line/meta-line';
import { Time } from '../../../../ui/time/time';

interface BinEntryProps {
  entry: WikiBinQuery['wikiSpace']['bin']['nodes'][number];
  onRestored: (page: { id: string; title: string; path: string }) => void;
}

/** One page in the bin. Where its title is taken meanwhile, another one is asked for. */
export function BinEntry({ entry, onRestored }: BinEntryProps) {
  const { id, title, deletedAt, deletedBy, goneAt, pageCount, parentTitle } = entry;
  const [asksTitle, setAsksTitle] = useState(false);
  const form = useFormMutation({
    mutation: RestoreWikiPageDocument,
    pick: (answer) => {
      if (answer.restoreWikiPage.__typename === 'ValidationFailed') setAsksTitle(true);
      return answer.restoreWikiPage;
    },
    onResult: ({ page }) => onRestored(page),
  });
  return (
    <li>
      <h2 className="h-s">{title}</h2>
      <MetaLine>
        <>
          Deleted <Time value={deletedAt} />
          {deletedBy && (
            <>
              {' '}
              by <Link to={deletedBy.path}>{deletedBy.name}</Link>
            </>
          )}
        </>
        {pageCount > 1 && `with ${count(pageCount - 1, 'page')} below it`}
        {parentTitle === null ? 'Comes back to the top' : `Comes back below ${parentTitle}`}
        <>
          Gone for good on <Time value={goneAt} form="date" />
        </>
      </MetaLine>
      <Form
        name={`restore-${id}`}
        aria-label={`Put back ${title}`}
        state={form}
        onSubmit={(entered) => void form.submit({ input: { pageId: id, title: asksTitle ? textOf(entered, 'title') : null } })}
      >
        {asksTitle && <TextField name="title" label="New title" defaultValue={title} maxLength={limits.title} />}
        <Button type="submit" variant="secondary" small busy={form.busy}>
          Put back<span className="vh"> {title}</span>
        </Button>
      </Form>
    </li>
  );
}
