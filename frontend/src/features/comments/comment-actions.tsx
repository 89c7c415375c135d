import Pencil from 'lucide-react/icons/pencil';
import Reply from 'lucide-react/icons/reply';
import Trash from 'lucide-react/icons/trash-2';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import '../../ui/action/action.scss';
import { Icon } from '../../ui/icon/icon';
import { HideLink } from '../../ui/report-link/hide-link';
import { ReportLink } from '../../ui/report-link/report-link';
import { DeleteComment } from './delete-comment';
import type { Discussion } from './discussion';
import { ResolveComment } from './resolve-comment';
import type { Comment } from './threads';

interface CommentActionsProps {
  comment: Comment;
  discussion: Discussion;
  onReply: (() => void) | undefined;
  onEdit: () => void;
}

/** What this person may do with a comment. */
export function CommentActions({ comment, discussion, onReply, onEdit }: CommentActionsProps) {
  const [isAsked, setIsAsked] = useState(false);
  const { reply, edit, delete: mayDelete } = comment.viewerCan;
  const whose = comment.author ? ` to ${comment.author.name}` : '';
  const { viewerCanReport, viewerCanHide } = comment;
  const mayResolve = comment.viewerCan.resolve && discussion.settle !== undefined;
  if (!(reply && onReply) && !edit && !mayDelete && !viewerCanReport && !viewerCanHide && !mayResolve) return null;
  return (
    <div className="cb-acts">
      {reply && onReply && <Action icon={Reply} label="Reply" more={whose} onPress={onReply} />}
      {edit && <Action icon={Pencil} label="Edit" more=" your comment" onPress={onEdit} />}
      {mayDelete && <Action icon={Trash} label="Delete" more=" your comment" onPress={() => setIsAsked(true)} />}
      {viewerCanReport && (
        <ReportLink kind="comment" id={comment.id} more={comment.author ? ` comment by ${comment.author.name}` : ' comment'} />
      )}
      {viewerCanHide && <HideLink kind="comment" id={comment.id} more={comment.author ? ` comment by ${comment.author.name}` : ' comment'} />}
      {mayResolve && <ResolveComment comment={comment} discussion={discussion} />}
      {isAsked && <DeleteComment comment={comment} discussion={discussion} onClose={() => setIsAsked(false)} />}
    </div>
  );
}

function Action({
  icon,
  label,
  more,
  onPress,
}: {
  icon: LucideIcon;
  label: string;
  more: string;
  onPress: () => void;
}) {
  return (
    <button className="cb-act" type="button" onClick={onPress}>
      <Icon of={icon} />
      {label}
      <span className="vh">{more}</span>
    </button>
  );
}
