import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import {
  RestoreRevisionDocument,
  type HistoryFieldsFragment,
  type RestoreRevisionMutation,
} from '../../../gql/content/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Time } from '../../../ui/time/time';
import { RestoreConflict } from './restore-conflict';

type Conflict = Extract<RestoreRevisionMutation['restoreRevision'], { __typename: 'RestoreConflict' }>;

/** Takes an older text as the draft and goes there. What nobody has published yet is replaced only when that is said. */
export function RestoreButton({ history, number }: { history: HistoryFieldsFragment; number: number }) {
  const navigate = useNavigate();
  const [{ fetching, error }, restore] = useMutation(RestoreRevisionDocument);
  const [isAsking, setIsAsking] = useState(false);
  const [conflict, setConflict] = useState<Conflict>();
  const { workingCopy } = history;
  const failure = error && <FailureNotice failure={toRequestFailure(error)} />;
  if (!workingCopy) return null;

  const run = async (draftVersion: number) => {
    const { data } = await restore({ input: { itemId: history.id, number, draftVersion } });
    const result = data?.restoreRevision;
    if (result?.__typename === 'RevisionRestored') {
      void navigate(result.editPath, { state: { summary: `Restored revision ${number}` } });
    }
    if (result?.__typename === 'RestoreConflict') {
      setIsAsking(false);
      setConflict(result);
    }
  };

  return (
    <>
      <Button
        variant="secondary"
        small
        busy={fetching && !isAsking}
        onClick={() => (workingCopy.changed ? setIsAsking(true) : void run(workingCopy.version))}
      >
        Restore revision {number}
      </Button>
      {!isAsking && !conflict && failure}
      {isAsking && (
        <LazyConfirmDialog
          title={workingCopy.savedBy.isViewer ? 'Replace your unpublished changes?' : 'Replace unpublished changes?'}
          confirm={`Replace them with revision ${number}`}
          cancel="Keep them"
          busy={fetching}
          problem={failure}
          onConfirm={() => void run(workingCopy.version)}
          onCancel={() => setIsAsking(false)}
        >
          <p>
            {workingCopy.savedBy.isViewer ? 'You' : workingCopy.savedBy.name} saved changes{' '}
            <Time value={workingCopy.savedAt} /> that are not published. Nobody can get them back.
          </p>
        </LazyConfirmDialog>
      )}
      {conflict && (
        <RestoreConflict
          number={number}
          conflict={conflict}
          busy={fetching}
          failure={failure}
          onReplace={() => void run(conflict.workingCopy.version)}
        />
      )}
    </>
  );
}
