import { limits } from '@crossbench/schema/limits';
import { RenameTagDocument, type AdministeredTagFieldsFragment } from '../../gql/tags/graphql';
import { useFormMutation } from '../../lib/use-form-mutation';
import { Banner } from '../../ui/banner/banner';
import { Button } from '../../ui/button/button';
import { Form, textOf } from '../../ui/form/form';
import { TextField } from '../../ui/form/text-field';

export function RenameTag({ tag }: { tag: AdministeredTagFieldsFragment }) {
  const form = useFormMutation({ mutation: RenameTagDocument, pick: (data) => data.renameTag });
  const isDone = form.result && form.problems.length === 0 && !form.busy && !form.failure;
  return (
    <section>
      <h2 className="h-m">Rename</h2>
      {isDone && <Banner kind="good">The tag is called “{tag.name}” now.</Banner>}
      <Form
        name="rename"
        state={form}
        onSubmit={(data) => void form.submit({ input: { tagId: tag.id, name: textOf(data, 'name') } })}
      >
        <TextField
          name="name"
          label="Name"
          hint="The old name and its address keep leading to this tag."
          defaultValue={tag.name}
          maxLength={limits.tag}
        />
        <Button type="submit" variant="secondary" busy={form.busy}>
          Rename
        </Button>
      </Form>
    </section>
  );
}
