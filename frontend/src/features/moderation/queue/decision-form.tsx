import { limits } from '@crossbench/schema/limits';
import { DecideCaseDocument, type CaseFieldsFragment, type ModerationDecisionKind } from '../../../gql/moderation/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { SelectField } from '../../../ui/form/select-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import type { Reasons } from './case-card';

interface DecisionFormProps {
  about: CaseFieldsFragment;
  kind: ModerationDecisionKind;
  reasons: Reasons;
  onDecided: (news: string) => void;
  onClose: () => void;
}

/** Which rule was broken, and what to say to the author. */
export function DecisionForm({ about, kind, reasons, onDecided, onClose }: DecisionFormProps) {
  const { label, hidden } = about;
  const words = wordsOf(kind, hidden, label);
  const form = useFormMutation({
    mutation: DecideCaseDocument,
    pick: (data) => data.decideCase,
    onResult: (result) => {
      if (result.__typename === 'CaseConflict') {
        const last = result.case.decisions.at(-1);
        onDecided(`${last?.moderator.name ?? 'Another moderator'} was faster. Nothing of yours was done.`);
      } else {
        onDecided(words.done);
      }
      onClose();
    },
  });
  const submit = (data: FormData) =>
    void form.submit({
      input: {
        caseId: about.id,
        lockVersion: about.lockVersion,
        kind,
        reason: kind === 'KEEP' ? null : textOf(data, 'reason'),
        message: textOf(data, 'message'),
      },
    });
  return (
    <div className="cb-case__form">
      <Form name={`decide-${about.id}`} state={form} onSubmit={submit} aria-label={words.title}>
        <h2 className="h-s">{words.title}</h2>
        {kind !== 'KEEP' && (
          <SelectField name="reason" label="Which house rule is it about?" defaultValue={about.reasons[0]?.reason.id}>
            {reasons.map(({ id, label: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <TextAreaField
          name="message"
          label="Message to the author"
          hint={words.hint}
          maxLength={limits.moderationMessage}
          rows={4}
          autoFocus
        />
        <div className="row">
          <Button type="submit" small variant={kind === 'HIDE' ? 'warning' : undefined} busy={form.busy}>
            {words.action}
          </Button>
          <Button variant="quiet" small onClick={onClose}>
            Cancel
          </Button>
        </div>
      </Form>
    </div>
  );
}

function wordsOf(kind: ModerationDecisionKind, hidden: boolean, label: string) {
  if (kind === 'HIDE') {
    return {
      title: hidden ? `Leave this ${label} hidden` : `Hide this ${label}`,
      action: hidden ? 'Leave hidden' : `Hide ${label}`,
      hint: 'Optional. Say what they can do about it. They are told which rule it is about, and not who you are.',
      done: hidden
        ? `The ${label} stays hidden. Its author is told.`
        : `The ${label} is hidden. Its author and those who reported it are told.`,
    };
  }
  if (kind === 'WARN') {
    return {
      title: hidden ? `Show this ${label} again and warn its author` : `Keep this ${label} and warn its author`,
      action: 'Send warning',
      hint: 'Say what they should do differently. They are not told who you are.',
      done: `The author of the ${label} is warned. Those who reported it are told that it stays.`,
    };
  }
  return {
    title: hidden ? `Show this ${label} again` : `Keep this ${label}`,
    action: hidden ? 'Show again' : `Keep ${label}`,
    hint: hidden
      ? 'Optional. They are told that it is shown again.'
      : 'Optional. Without a message the author does not learn that it was reported.',
    done: hidden
      ? `The ${label} is shown again. Its author and those who reported it are told.`
      : `The ${label} stays. Those who reported it are told.`,
  };
}
