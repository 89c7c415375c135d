import { useRef } from 'react';
import { Link } from 'react-router';
import { WithdrawGroupRequestDocument, type GroupRequestOutcome, type OwnGroupInvitationsQuery } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import '../../../ui/action-rows/action-rows.scss';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';

const outcomes: Record<GroupRequestOutcome, { words: string; colour: 'green' | 'red' | 'grey' }> = {
  ACCEPTED: { words: 'Accepted', colour: 'green' },
  DECLINED: { words: 'Declined', colour: 'red' },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey' },
};

interface OwnRequestsProps {
  requests: OwnGroupInvitationsQuery['ownGroupRequests'];
  onChanged: () => void;
}

/** What one has asked of groups, and what became of it. */
export function OwnRequests({ requests, onChanged }: OwnRequestsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const withdraw = useFormMutation({
    mutation: WithdrawGroupRequestDocument,
    pick: (data) => data.withdrawGroupRequest,
    onResult: () => {
      heading.current?.focus();
      onChanged();
    },
  });
  return (
    <section aria-labelledby="requests">
      <h2 className="h-l cb-groupheading" id="requests" ref={heading} tabIndex={-1}>
        Requests
      </h2>
      {withdraw.failure && <FailureNotice failure={withdraw.failure} />}
      {requests.length === 0 && <p className="meta">You have not asked to join a group.</p>}
      <ul className="cb-action-rows">
        {requests.map(({ id, group, reason, createdAt, outcome, answer }) => (
          <li key={id}>
            <div>
              <h3 className="h-s">
                {group && (
                  <Link className="quiet" to={group.path}>
                    {group.name}
                  </Link>
                )}
              </h3>
              <p className="meta">
                Asked <Time value={createdAt} />
              </p>
              <p className="cb-action-rows__words">{reason}</p>
              {answer && <p className="cb-action-rows__words">Answer: {answer}</p>}
            </div>
            {outcome && <Tag colour={outcomes[outcome].colour}>{outcomes[outcome].words}</Tag>}
            {!outcome && group && (
              <Button variant="secondary" small busy={withdraw.busy} onClick={() => void withdraw.submit({ groupId: group.id })}>
                Withdraw<span className="vh"> the request to join {group.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
