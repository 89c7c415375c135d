import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { limits } from '@crossbench/schema/limits';
import { AdministeredTagsDocument, MergeTagsDocument, type AdministeredTagFieldsFragment } from '../../gql/tags/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { useFormMutation } from '../../lib/use-form-mutation';
import { count } from '../../lib/words';
import { Button } from '../../ui/button/button';
import { LazyConfirmDialog } from '../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Form, textOf } from '../../ui/form/form';
import { RadiosField } from '../../ui/form/radios-field';
import { TextField } from '../../ui/form/text-field';

const offered = 10;

/** Makes this tag a part of another one: the other is looked for, then what happens is said, then it is done. */
export function MergeTag({ tag }: { tag: AdministeredTagFieldsFragment }) {
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [{ data, fetching, error }] = useQuery({
    query: AdministeredTagsDocument,
    variables: { search, first: offered + 1 },
    pause: search === '',
  });
  const form = useFormMutation({
    mutation: MergeTagsDocument,
    pick: (answer) => answer.mergeTags,
    onResult: ({ tag: stayed, items }) => {
      const done = `${count(items, 'post')} now ${items === 1 ? 'carries' : 'carry'} “${stayed.name}” instead of “${tag.name}”.`;
      void navigate('/administration/tags', { state: { done } });
    },
  });
  const found = search === '' ? undefined : data?.administeredTags.nodes.filter(({ id }) => id !== tag.id).slice(0, offered);
  const into = found?.find(({ id }) => id === chosen);

  const find = (entered: FormData) => {
    const name = textOf(entered, 'search');
    if (name === '') return form.refuse([{ field: 'search', message: 'Enter the name of the tag that stays' }]);
    form.refuse([]);
    setChosen('');
    setSearch(name);
  };
  const merge = async () => {
    if (into) await form.submit({ input: { fromId: tag.id, intoId: into.id } });
    setIsAsking(false);
  };

  return (
    <section>
      <h2 className="h-m">Merge into another tag</h2>
      <p className="meta">“{tag.name}” goes. Its posts, drafts, names and address go to the tag that stays.</p>
      <Form name="merge" state={form} onSubmit={find}>
        <TextField name="search" label="Name of the tag that stays" maxLength={limits.tag} />
        <Button type="submit" variant="secondary" busy={fetching}>
          Find tag
        </Button>
        {error && <FailureNotice failure={toRequestFailure(error)} />}
        <p role="status">{found?.length === 0 && 'No other tag has such a name.'}</p>
        {found && found.length > 0 && (
          <>
            <RadiosField
              name="intoId"
              legend="Which tag stays?"
              value={chosen}
              onChange={setChosen}
              choices={found.map(({ id, name, itemCount }) => ({ value: id, label: name, hint: count(itemCount, 'post') }))}
            />
            <Button
              variant="warning"
              onClick={() =>
                into ? setIsAsking(true) : form.refuse([{ field: 'intoId', message: 'Choose the tag that stays' }])
              }
            >
              Merge
            </Button>
          </>
        )}
      </Form>
      {isAsking && into && (
        <LazyConfirmDialog
          title={`Merge “${tag.name}” into “${into.name}”?`}
          confirm="Merge the tags"
          cancel="Keep both"
          busy={form.busy}
          onConfirm={() => void merge()}
          onCancel={() => setIsAsking(false)}
        >
          <p>
            {count(tag.itemCount, 'post')} will carry “{into.name}” instead of “{tag.name}”. Nobody can take them apart again.
          </p>
        </LazyConfirmDialog>
      )}
    </section>
  );
}
