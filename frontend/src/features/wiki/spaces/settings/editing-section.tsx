import { useState } from 'react';
import { ChangeWikiSpaceEditingDocument } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { Form } from '../../../../ui/form/form';
import { RadiosField } from '../../../../ui/form/radios-field';
import { editingChoices, editingChosen } from '../words';
import { NamedPeople } from './named-people';
import type { SectionProps } from './space-settings-page';

/** Who of its readers may edit, and who is named. */
export function EditingSection({ space, refresh }: SectionProps) {
  const [isSaved, setIsSaved] = useState(false);
  const choices = editingChoices(space);
  const form = useFormMutation({
    mutation: ChangeWikiSpaceEditingDocument,
    pick: (answer) => answer.changeWikiSpaceEditing,
    onResult: () => {
      setIsSaved(true);
      refresh();
    },
  });
  const change = (entered: FormData) => {
    const editing = choices.find(({ value }) => value === entered.get('editing'))?.value;
    setIsSaved(false);
    if (editing) void form.submit({ input: { spaceId: space.id, editing } });
  };
  return (
    <section aria-labelledby="space-editing">
      <h2 className="h-m" id="space-editing">
        Editors
      </h2>
      <p role="status">{isSaved && 'Saved. It is true from now on, for all pages of the space.'}</p>
      <Form name="space-editing-form" aria-label="Who can edit" state={form} onSubmit={change}>
        <RadiosField
          name="editing"
          legend="Who can edit"
          hint="Nobody edits who cannot read."
          choices={choices}
          defaultValue={editingChosen(space.editing, space)}
        />
        <Button type="submit" busy={form.busy}>
          Save who can edit
        </Button>
      </Form>
      {space.editing === 'EDITORS' && (
        <NamedPeople
          space={space}
          role="EDITOR"
          people={space.editors.map(({ person, isEffective }) => ({
            person,
            note: isEffective ? undefined : 'Cannot read the space, and so cannot edit',
          }))}
          refresh={refresh}
          heading="Named editors"
          nobody={space.group ? 'Nobody beside the owners and moderators of the group.' : 'Nobody beside those who look after the space.'}
          label="Find an editor"
        />
      )}
    </section>
  );
}
