import { limits } from '@crossbench/schema/limits';
import { DescribeFileDocument } from '../../../../gql/blogs/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { TextAreaField } from '../../../../ui/form/text-area-field';
import type { PostFile } from './use-files';

/** Says what a file is about. */
export function FileDescription({ file, onDone }: { file: PostFile; onDone: (changed: boolean) => void }) {
  const form = useFormMutation({
    mutation: DescribeFileDocument,
    pick: (data) => data.describeAttachment,
    onResult: () => onDone(true),
  });
  return (
    <Form
      name={`describe-${file.id}`}
      state={form}
      onSubmit={(data) => void form.submit({ input: { id: file.id, description: textOf(data, 'description') } })}
    >
      <TextAreaField
        name="description"
        label="Description"
        hint="What is in the file, in a sentence"
        rows={2}
        maxLength={limits.fileDescription}
        defaultValue={file.description}
      />
      <div className="row">
        <Button type="submit" variant="secondary" small busy={form.busy}>
          Save
        </Button>
        <Button variant="quiet" small onClick={() => onDone(false)}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
