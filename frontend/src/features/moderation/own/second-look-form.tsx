import { limits } from '@crossbench/schema/limits';
import { AskSecondLookDocument } from '../../../gql/moderation/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { CheckboxField } from '../../../ui/form/checkbox-field';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';

interface SecondLookFormProps {
  caseId: string;
  label: string;
  /** Whether the author has mended it since it was reported. */
  isChanged: boolean;
  /** Whether moderators of the site look, and not those of the group. */
  isWithSite: boolean;
  onCancel: () => void;
}

/** Once it is sent the list is asked anew, and shows the case as being looked at again. */
export function SecondLookForm({ caseId, label, isChanged, isWithSite, onCancel }: SecondLookFormProps) {
  const form = useFormMutation({ mutation: AskSecondLookDocument, pick: (data) => data.askSecondLook });
  return (
    <Form
      name={`second-look-${caseId}`}
      state={form}
      onSubmit={(data) => void form.submit({ input: { caseId, words: textOf(data, 'words'), changed: data.has('changed') } })}
    >
      {isChanged && (
        <CheckboxField
          name="changed"
          label="I have changed it"
          hint={`The moderator sees your ${label} as it is now, beside what was hidden. You can leave the rest empty.`}
          defaultChecked
        />
      )}
      <TextAreaField
        name="words"
        label={`Why should your ${label} be shown again?`}
        hint={
          isWithSite
            ? `A moderator of the site who has not decided this reads it, and sees your ${label} as it was.`
            : 'Another moderator of the group reads it.'
        }
        maxLength={limits.moderationMessage}
        rows={4}
        autoFocus
      />
      <div className="row">
        <Button type="submit" small busy={form.busy}>
          Ask for a second look
        </Button>
        <Button variant="quiet" small onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
