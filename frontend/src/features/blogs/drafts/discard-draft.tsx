import { useMutation } from 'urql';
import { DiscardDraftDocument } from '../../../gql/blogs/graphql';
import { useViewer } from '../../../lib/session';
import { toRequestFailure } from '../../../lib/request-failure';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { forgetPostOnDevice } from '../editor/saving/device-drafts';
import { draftTitle } from './draft-title';

interface DiscardDraftProps {
  draft: { id: string; title: string; status: string };
  onDone: () => void;
  onCancel: () => void;
}

/** A copy that stays is offered once more when the post is opened, or listed as being on this device only. */
function explain(error: unknown): void {
  console.info('This device could not forget the draft', error);
}

/** Asks, then discards the draft here and on this device. */
export function DiscardDraft({ draft, onDone, onCancel }: DiscardDraftProps) {
  const [{ fetching, error }, discard] = useMutation(DiscardDraftDocument);
  const personId = useViewer()?.person.id;
  const isNew = draft.status === 'DRAFT' || draft.status === 'SCHEDULED';
  const failure = error && toRequestFailure(error);

  const confirm = async () => {
    const answer = await discard({ postId: draft.id });
    const isGone = answer.error && toRequestFailure(answer.error).code === 'NOT_FOUND';
    if (answer.error && !isGone) return;
    if (personId !== undefined) await forgetPostOnDevice(personId, draft.id).catch(explain);
    onDone();
  };

  return (
    <LazyConfirmDialog
      title={isNew ? 'Delete this draft?' : 'Discard your changes?'}
      confirm={isNew ? 'Delete draft' : 'Discard changes'}
      cancel={isNew ? 'Keep it' : 'Keep them'}
      busy={fetching}
      problem={failure && <FailureNotice failure={failure} />}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <p>
        {isNew
          ? `“${draftTitle(draft.title)}” has not been published. Nobody can get it back.`
          : `“${draftTitle(draft.title)}” stays as it is published. Nobody can get the changes back.`}
      </p>
    </LazyConfirmDialog>
  );
}
