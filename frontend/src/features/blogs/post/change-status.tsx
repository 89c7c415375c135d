import { useMutation } from 'urql';
import { ArchivePostDocument, RestorePostDocument, WithdrawPostDocument } from '../../../gql/blogs/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';
import type { PostNews } from './changed-banner';

export type StatusChange = 'archive' | 'withdraw' | 'restore';

interface ChangeStatusProps {
  postId: string;
  change: StatusChange;
  onDone: (news: PostNews) => void;
  onCancel: () => void;
}

const words: Record<StatusChange, { title: string; text: string; confirm: string; news: PostNews }> = {
  archive: {
    title: 'Archive this post?',
    text: 'It stays at its address with a note that it is archived. It leaves all lists, and nobody can comment on it. You can put it back.',
    confirm: 'Archive',
    news: 'archived',
  },
  withdraw: {
    title: 'Withdraw this post?',
    text: 'Nobody but its authors can see it or its comments then. You can put it back.',
    confirm: 'Withdraw',
    news: 'withdrawn',
  },
  restore: {
    title: 'Put this post back?',
    text: 'Everyone who could read it before can read it again.',
    confirm: 'Put back',
    news: 'put back',
  },
};

/** Asks, then changes who sees the post. */
export function ChangeStatus({ postId, change, onDone, onCancel }: ChangeStatusProps) {
  const [archiving, archive] = useMutation(ArchivePostDocument);
  const [withdrawing, withdraw] = useMutation(WithdrawPostDocument);
  const [restoring, restore] = useMutation(RestorePostDocument);
  const { title, text, confirm, news } = words[change];
  const state = { archive: archiving, withdraw: withdrawing, restore: restoring }[change];
  const failure = state.error && toRequestFailure(state.error);

  const run = async () => {
    const execute = { archive, withdraw, restore }[change];
    const { error } = await execute({ postId });
    if (!error) onDone(news);
  };

  return (
    <LazyConfirmDialog
      title={title}
      confirm={confirm}
      cancel="Cancel"
      busy={state.fetching}
      problem={failure && <FailureNotice failure={failure} />}
      onConfirm={() => void run()}
      onCancel={onCancel}
    >
      <p>{text}</p>
    </LazyConfirmDialog>
  );
}
