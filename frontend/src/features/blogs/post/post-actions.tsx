import Ellipsis from 'lucide-react/icons/ellipsis';
import { useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useDisclosure } from '../../../lib/use-disclosure';
import { ButtonLink } from '../../../ui/button/button';
import { IconButton } from '../../../ui/icon-button/icon-button';
import '../../../ui/item-menu/item-menu.scss';
import { ChangeStatus, type StatusChange } from './change-status';
import type { PostNews } from './changed-banner';
import type { PostOnPage } from './post-view';

/** What this person may do with the post; nothing for most readers. */
export function PostActions({ post }: { post: PostOnPage }) {
  const { open, container, button, id } = useDisclosure<HTMLDivElement>();
  const [asked, setAsked] = useState<StatusChange>();
  const cancelled = useRef(false);
  const navigate = useNavigate();
  const { pathname } = useLocation();

  // The menu has closed behind the dialog, and with it the button that opened it: focus goes back to the menu's own.
  useEffect(() => {
    if (asked || !cancelled.current) return;
    cancelled.current = false;
    container.current?.querySelector('button')?.focus();
  }, [asked, container]);

  const { edit, archive, withdraw, restore, seeHistory, seeAsOthers } = post.viewerCan;
  const hasHistory = seeHistory && post.revisionNumber > 0;
  const choices: { change: StatusChange; label: string }[] = [
    ...(restore ? [{ change: 'restore' as const, label: 'Put back' }] : []),
    ...(archive ? [{ change: 'archive' as const, label: 'Archive' }] : []),
    ...(withdraw ? [{ change: 'withdraw' as const, label: 'Withdraw' }] : []),
  ];
  if (!edit && !hasHistory && !seeAsOthers && choices.length === 0) return null;

  const cancel = () => {
    cancelled.current = true;
    setAsked(undefined);
  };

  const done = (news: PostNews) => {
    setAsked(undefined);
    void navigate(pathname, { replace: true, state: { news }, preventScrollReset: true });
  };

  return (
    <div className="cb-postacts row">
      {edit && (
        <ButtonLink to={`/posts/${post.id}/edit`} variant="secondary" small aria-keyshortcuts="e">
          Edit
        </ButtonLink>
      )}
      {hasHistory && (
        <ButtonLink to={`${post.path}/history`} variant="quiet" small>
          History
        </ButtonLink>
      )}
      {(choices.length > 0 || seeAsOthers) && (
        <div className="cb-itemmenu" ref={container}>
          <IconButton icon={Ellipsis} label="More actions" {...button} />
          {open && (
            <ul className="cb-itemmenu__panel" id={id}>
              {seeAsOthers && (
                <li>
                  <Link to={`${post.path}/as`}>See it as others</Link>
                </li>
              )}
              {choices.map(({ change, label }) => (
                <li key={change}>
                  <button type="button" onClick={() => setAsked(change)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {asked && <ChangeStatus postId={post.id} change={asked} onDone={done} onCancel={cancel} />}
    </div>
  );
}
