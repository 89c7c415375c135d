import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  AcceptGroupInvitationDocument, DeclineGroupInvitationDocument, JoinGroupDocument, WithdrawGroupRequestDocument, type GroupHeadFragment,
} from '../../../gql/groups/graphql';
import { useDisclosure } from '../../../lib/use-disclosure';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button, ButtonLink } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { roleNames } from '../words';
import './standing.scss';

interface StandingProps {
  group: GroupHeadFragment;
}

/** How the viewer stands to a group, and what they can do about it: joins, asks, answers, or opens the menu of members. */
export function Standing({ group }: StandingProps) {
  const [news, setNews] = useState('');
  const { viewerCan, viewerRole, viewerHasAsked } = group;
  return (
    <div className="cb-standing">
      <News>{news}</News>
      {viewerRole && <MemberMenu group={group} />}
      {viewerCan.accept && <Invited group={group} onDone={setNews} />}
      {viewerCan.join && !viewerCan.accept && <Join group={group} onDone={setNews} />}
      {viewerCan.ask && <ButtonLink to={`${group.path}/ask`}>Ask to join</ButtonLink>}
      {viewerHasAsked && !viewerRole && <Asked group={group} onDone={setNews} />}
    </div>
  );
}

/** The button that did it is gone by then: focus goes to what came of it. */
function News({ children }: { children: string }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (children) text.current?.focus();
  }, [children]);
  return (
    <p role="status" className={children ? 'cb-standing__news' : 'vh'} ref={text} tabIndex={-1}>
      {children}
    </p>
  );
}

function MemberMenu({ group }: StandingProps) {
  const { open, container, button, id } = useDisclosure<HTMLDivElement>();
  const { viewerRole, viewerCan, path } = group;
  return (
    <div className="cb-menu" ref={container}>
      <Button variant="secondary" {...button}>
        <Icon of={Check} />
        {viewerRole && roleNames[viewerRole]}
        <Icon of={ChevronDown} />
      </Button>
      {open && (
        <nav className="cb-menu__panel cb-standing__panel" id={id} aria-label="Your membership">
          <ul>
            {viewerCan.invite && (
              <li>
                <Link to={`${path}/invite`}>Invite people</Link>
              </li>
            )}
            {viewerCan.manage && (
              <li>
                <Link to={`${path}/hand-over`}>Hand over</Link>
              </li>
            )}
            <li>
              <Link to={`${path}/leave`}>Leave group</Link>
            </li>
          </ul>
        </nav>
      )}
    </div>
  );
}

interface ChangingProps extends StandingProps {
  onDone: (news: string) => void;
}

function Join({ group, onDone }: ChangingProps) {
  const form = useFormMutation({
    mutation: JoinGroupDocument,
    pick: (data) => data.joinGroup,
    onResult: () => onDone('You are a member now'),
  });
  return (
    <>
      {form.failure && <FailureNotice failure={form.failure} />}
      <Button busy={form.busy} onClick={() => void form.submit({ groupId: group.id })}>
        Join group
      </Button>
    </>
  );
}

function Asked({ group, onDone }: ChangingProps) {
  const form = useFormMutation({
    mutation: WithdrawGroupRequestDocument,
    pick: (data) => data.withdrawGroupRequest,
    onResult: () => onDone('Your request is withdrawn'),
  });
  return (
    <>
      {form.failure && <FailureNotice failure={form.failure} />}
      <p className="meta">You have asked to join</p>
      <Button variant="secondary" busy={form.busy} onClick={() => void form.submit({ groupId: group.id })}>
        Withdraw request
      </Button>
    </>
  );
}

function Invited({ group, onDone }: ChangingProps) {
  const accept = useFormMutation({
    mutation: AcceptGroupInvitationDocument,
    pick: (data) => data.acceptGroupInvitation,
    onResult: () => onDone('You are a member now'),
  });
  const decline = useFormMutation({
    mutation: DeclineGroupInvitationDocument,
    pick: (data) => data.declineGroupInvitation,
    onResult: () => onDone('You have declined the invitation'),
  });
  const failure = accept.failure ?? decline.failure;
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <p>{group.viewerInvitation ? `${group.viewerInvitation.invitedBy.name} invites you to this group` : 'You are invited to this group'}</p>
      {group.viewerInvitation?.message && <p className="cb-standing__message">{group.viewerInvitation.message}</p>}
      <div className="row">
        <Button busy={accept.busy} onClick={() => void accept.submit({ groupId: group.id })}>
          Accept invitation
        </Button>
        <Button variant="secondary" busy={decline.busy} onClick={() => void decline.submit({ groupId: group.id })}>
          Decline
        </Button>
      </div>
    </>
  );
}
