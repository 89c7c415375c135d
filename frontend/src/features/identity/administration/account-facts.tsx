import type { ReactNode } from 'react';
import type { AdministeredPersonFieldsFragment } from '../../../gql/identity/graphql';
import { count } from '../../../lib/words';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { roleWords, stateColours, stateWords } from './words';

export interface AccountProps {
  account: AdministeredPersonFieldsFragment;
  /** Says what was done. */
  onDone: (words: string) => void;
}

export function AccountFacts({ account }: Pick<AccountProps, 'account'>) {
  const { state, email, newEmail, roles, person, joinedAt, closedAt, sessionCount, lastUsedAt } = account;
  return (
    <dl className="cb-facts">
      <Fact name="Account">
        <Tag colour={stateColours[state]}>{stateWords[state]}</Tag>
        {state === 'SUSPENDED' && (
          <div className="meta">
            {account.suspendedAt && <Time value={account.suspendedAt} form="date" />}: {account.suspendedReason}
          </div>
        )}
        {closedAt && (
          <div className="meta">
            on <Time value={closedAt} form="date" />
          </div>
        )}
      </Fact>
      {email && (
        <Fact name="Address">
          {email}
          {newEmail && <div className="meta">Changes to {newEmail} when that is confirmed</div>}
        </Fact>
      )}
      <Fact name="Department">{person.department?.name ?? 'None'}</Fact>
      <Fact name="Roles">{roles.map((role) => roleWords[role]).join(', ') || 'None'}</Fact>
      {joinedAt && (
        <Fact name="Joined">
          <Time value={joinedAt} form="date" />
        </Fact>
      )}
      {joinedAt && (
        <Fact name="Signed in">
          {sessionCount > 0 ? `On ${count(sessionCount, 'device')}, last used ` : 'Nowhere'}
          {lastUsedAt && <Time value={lastUsedAt} />}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
