import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import type { PagePlaceFragment } from '../../../../gql/wiki/graphql';
import type { MovingPage } from '../tree/use-move-page';

interface ReachQuestionProps {
  moving: MovingPage;
  onMoved?: (page: PagePlaceFragment) => void;
}

/** Asks whether those who would gain or lose sight of a page are meant to. */
export function ReachQuestion({ moving, onMoved }: ReachQuestionProps) {
  if (!moving.question) return null;
  const accept = async () => {
    const page = await moving.accept();
    if (page) onMoved?.(page);
  };
  return (
    <LazyConfirmDialog
      title="Change who can see this page?"
      confirm="Move it"
      cancel="Leave it where it is"
      busy={moving.busy}
      problem={moving.problem}
      onConfirm={() => void accept()}
      onCancel={moving.decline}
    >
      <p>{moving.question.message}.</p>
    </LazyConfirmDialog>
  );
}
