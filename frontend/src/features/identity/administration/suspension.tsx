import { limits } from '@crossbench/schema/limits';
import { SuspendPersonDocument, UnsuspendPersonDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import type { AccountProps } from './account-facts';

export function Suspension({ account, onDone }: AccountProps) {
  if (account.viewerCan.unsuspend) return <TakeBack account={account} onDone={onDone} />;
  return account.viewerCan.suspend ? <Suspend account={account} onDone={onDone} /> : null;
}

function Suspend({ account, onDone }: AccountProps) {
  const form = useFormMutation({
    mutation: SuspendPersonDocument,
    pick: (data) => data.suspendPerson,
    onResult: () => onDone(`${account.person.name} is suspended and was told why.`),
  });
  return (
    <section>
      <h2 className="h-m">Suspend</h2>
      <Form
        name="suspend"
        state={form}
        onSubmit={(data) => void form.submit({ input: { personId: account.id, reason: textOf(data, 'reason') } })}
      >
        <TextAreaField
          name="reason"
          label="Reason"
          hint="Mailed to the person. They are signed out at once and cannot sign in. What they wrote stays."
          rows={3}
          maxLength={limits.suspensionReason}
        />
        <Button type="submit" variant="warning" busy={form.busy}>
          Suspend account
        </Button>
      </Form>
    </section>
  );
}

function TakeBack({ account, onDone }: AccountProps) {
  const form = useFormMutation({
    mutation: UnsuspendPersonDocument,
    pick: (data) => data.unsuspendPerson,
    onResult: () => onDone(`${account.person.name} can sign in again and was told.`),
  });
  return (
    <section>
      <h2 className="h-m">Suspension</h2>
      {form.failure && <FailureNotice failure={form.failure} />}
      <p className="cb-administration__note">They are told by email that they can sign in again.</p>
      <Button variant="secondary" busy={form.busy} onClick={() => void form.submit({ personId: account.id })}>
        Take the suspension back
      </Button>
    </section>
  );
}
