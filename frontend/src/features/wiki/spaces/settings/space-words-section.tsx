import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { DescribeWikiSpaceDocument } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { TextAreaField } from '../../../../ui/form/text-area-field';
import { TextField } from '../../../../ui/form/text-field';
import type { SpaceOnScreen } from './space-settings-page';

/** What a space is called and what it says of itself. */
export function SpaceWordsSection({ space }: { space: SpaceOnScreen }) {
  const [opened] = useState({ name: space.name, description: space.description });
  const form = useFormMutation({ mutation: DescribeWikiSpaceDocument, pick: (answer) => answer.describeWikiSpace });
  const isSaved = form.result && !form.busy && !form.failure && form.problems.length === 0;
  const save = (entered: FormData) => {
    const words = { name: textOf(entered, 'name'), description: textOf(entered, 'description') };
    void form.submit({ input: { spaceId: space.id, lockVersion: space.lockVersion, ...words } });
  };
  return (
    <section aria-labelledby="space-words">
      <h2 className="h-m" id="space-words">
        Name and description
      </h2>
      <p role="status">{isSaved && 'Saved. Old addresses of the space lead here.'}</p>
      <Form name="space-words-form" aria-label="Name and description" state={form} onSubmit={save}>
        <TextField
          name="name"
          label="Name"
          hint="You can rename the space at any time: links to it go on working."
          maxLength={limits.spaceName}
          defaultValue={opened.name}
          autoComplete="off"
        />
        <TextAreaField
          name="description"
          label="Description (optional)"
          hint="What the space is for, in a sentence or two."
          rows={3}
          maxLength={limits.spaceDescription}
          defaultValue={opened.description}
        />
        <Button type="submit" busy={form.busy}>
          Save name and description
        </Button>
      </Form>
    </section>
  );
}
