import { useRef } from 'react';
import { useMutation } from 'urql';
import { limits } from '@crossbench/schema/limits';
import {
  AddTagSynonymDocument,
  RemoveTagSynonymDocument,
  type AdministeredTagFieldsFragment,
} from '../../gql/tags/graphql';
import { toRequestFailure } from '../../lib/request-failure';
import { useFormMutation } from '../../lib/use-form-mutation';
import { Button } from '../../ui/button/button';
import { FailureNotice } from '../../ui/form/failure-notice';
import { Form, textOf } from '../../ui/form/form';
import { TextField } from '../../ui/form/text-field';
import './tags.scss';

/** Other words for a tag: writing one gives the tag, and looking for it finds what carries the tag. */
export function Synonyms({ tag }: { tag: AdministeredTagFieldsFragment }) {
  const field = useRef<HTMLDivElement>(null);
  const form = useFormMutation({
    mutation: AddTagSynonymDocument,
    pick: (data) => data.addTagSynonym,
    onResult: () => {
      const input = field.current?.querySelector('input');
      if (!input) return;
      input.value = '';
      input.focus();
    },
  });
  const [{ error }, remove] = useMutation(RemoveTagSynonymDocument);
  const removeName = async (name: string) => {
    await remove({ input: { tagId: tag.id, name } });
    field.current?.querySelector('input')?.focus();
  };
  return (
    <section>
      <h2 className="h-m">Synonyms</h2>
      <p className="meta">Words that mean the same. Writing one of them gives this tag, and searching for it finds its posts.</p>
      {error && <FailureNotice failure={toRequestFailure(error)} />}
      <Names names={tag.synonyms} onRemove={removeName} />
      {tag.mergedNames.length > 0 && (
        <>
          <h3 className="h-s">Names of tags that were merged into this one</h3>
          <p className="meta">Writing one still gives this tag. They are suggested to nobody until they are added as synonyms.</p>
          <Names names={tag.mergedNames} onRemove={removeName} />
        </>
      )}
      <div ref={field} className="cb-tagnames__add">
        <Form
          name="synonym"
          state={form}
          onSubmit={(data) => void form.submit({ input: { tagId: tag.id, name: textOf(data, 'name') } })}
        >
          <TextField name="name" label="New synonym" maxLength={limits.tag} />
          <Button type="submit" variant="secondary" busy={form.busy}>
            Add synonym
          </Button>
        </Form>
      </div>
    </section>
  );
}

function Names({ names, onRemove }: { names: string[]; onRemove: (name: string) => Promise<void> }) {
  if (names.length === 0) return null;
  return (
    <ul className="cb-tagnames">
      {names.map((name) => (
        <li key={name}>
          <span>{name}</span>
          <Button variant="quiet" small onClick={() => void onRemove(name)}>
            Remove<span className="vh"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
