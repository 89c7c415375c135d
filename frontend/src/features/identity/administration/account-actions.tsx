import { EndSessionsOfDocument, SendPasswordLinkToDocument } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import type { AccountProps } from './account-facts';

/** Help with getting in. */
export function AccountActions({ account, onDone }: AccountProps) {
  const { id, person } = account;
  const ending = useFormMutation({
    mutation: EndSessionsOfDocument,
    pick: (data) => data.endSessionsOf,
    onResult: () => onDone(`${person.name} was signed out on all devices and told by email.`),
  });
  const sending = useFormMutation({
    mutation: SendPasswordLinkToDocument,
    pick: (data) => data.sendPasswordLinkTo,
    onResult: () => onDone(`A link for a new password was sent to ${account.email}.`),
  });
  const failure = ending.failure ?? sending.failure;
  return (
    <section>
      <h2 className="h-m">Getting in</h2>
      {failure && <FailureNotice failure={failure} />}
      <p className="cb-administration__note">The person is told by email.</p>
      <div className="row">
        {account.state === 'ACTIVE' && (
          <Button variant="secondary" busy={sending.busy} onClick={() => void sending.submit({ personId: id })}>
            Send a password link
          </Button>
        )}
        <Button variant="secondary" busy={ending.busy} onClick={() => void ending.submit({ personId: id })}>
          Sign out on all devices
        </Button>
      </div>
    </section>
  );
}
