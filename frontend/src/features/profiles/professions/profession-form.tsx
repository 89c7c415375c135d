import { limits } from '@crossbench/schema/limits';
import { SaveProfessionDocument } from '../../../gql/profiles/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';

interface ProfessionFormProps {
  /** Left out for a new one. */
  profession?: { id: string; name: string };
  onSaved: (news: string) => void;
  onCancel?: () => void;
}

/** Adds a profession, or gives one another name. */
export function ProfessionForm({ profession, onSaved, onCancel }: ProfessionFormProps) {
  const form = useFormMutation({
    mutation: SaveProfessionDocument,
    pick: (data) => data.saveProfession,
    onResult: () => onSaved(profession ? `${profession.name} has a new name` : 'The profession was added'),
  });
  const submit = (data: FormData) => {
    void form.submit({ input: { id: profession?.id ?? null, name: textOf(data, 'name') } });
  };
  return (
    <Form name={`profession-${profession?.id ?? 'new'}`} state={form} onSubmit={submit}>
      <TextField
        name="name"
        label={profession ? `New name for ${profession.name}` : 'Name of the new profession'}
        defaultValue={profession?.name}
        maxLength={limits.professionName}
        autoComplete="off"
        autoFocus={profession !== undefined}
      />
      <div className="row">
        <Button type="submit" small busy={form.busy}>
          {profession ? 'Rename' : 'Add profession'}
        </Button>
        {onCancel && (
          <Button variant="quiet" small onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </Form>
  );
}
