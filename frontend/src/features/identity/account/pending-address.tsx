import { useMutation } from 'urql';
import { GiveUpAddressChangeDocument, type PendingAddressChangeQuery } from '../../../gql/identity/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Tag } from '../../../ui/tag/tag';

interface PendingAddressProps {
  pending: NonNullable<PendingAddressChangeQuery['pendingAddressChange']>;
  oldEmail: string;
  onGivenUp: () => void;
  onAgain: () => void;
}

/** A change that waits for both addresses. */
export function PendingAddress({ pending, oldEmail, onGivenUp, onAgain }: PendingAddressProps) {
  const [givingUp, giveUp] = useMutation(GiveUpAddressChangeDocument);
  const stop = async () => {
    const { error } = await giveUp({});
    if (!error) onGivenUp();
  };
  return (
    <section className="stack" aria-labelledby="pending">
      <div role="status">
        <h2 className="h-m" id="pending">
          Your address changes when both links were used
        </h2>
      </div>
      {givingUp.error && <FailureNotice failure={toRequestFailure(givingUp.error)} />}
      <ul className="cb-sessions">
        <Waiting email={pending.newEmail} what="New address" confirmed={pending.newConfirmed} />
        <Waiting email={oldEmail} what="Present address" confirmed={pending.oldConfirmed} />
      </ul>
      <p>
        We have sent a link to each. They work until {formatDateAndTime(new Date(pending.expiresAt))}. If nothing has come after a
        few minutes, look among the unwanted mail. If you cannot read the present address any more, ask an administrator.
      </p>
      <div className="row">
        <Button variant="secondary" onClick={onAgain}>
          Start again
        </Button>
        <Button variant="secondary" busy={givingUp.fetching} onClick={() => void stop()}>
          Keep the present address
        </Button>
      </div>
    </section>
  );
}

function Waiting({ email, what, confirmed }: { email: string; what: string; confirmed: boolean }) {
  return (
    <li>
      <div>
        <span className="who">{email}</span>
        <div className="meta">{what}</div>
      </div>
      <Tag colour={confirmed ? 'green' : 'yellow'}>{confirmed ? 'Confirmed' : 'Waiting'}</Tag>
    </li>
  );
}
