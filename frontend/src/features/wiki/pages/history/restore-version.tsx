import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { RestoreWikiPageVersionDocument, type PagePlaceFragment } from '../../../../gql/wiki/graphql';
import { toRequestFailure } from '../../../../lib/request-failure';
import { Button } from '../../../../ui/button/button';
import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { newsOf } from '../layout/page-news';

/** Makes an older text the newest version, once that is said. */
export function RestoreVersion({ page, number }: { page: PagePlaceFragment; number: number }) {
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const [{ fetching, error }, execute] = useMutation(RestoreWikiPageVersionDocument);
  const restore = async () => {
    const { data } = await execute({ input: { pageId: page.id, number } });
    const state = newsOf(`Version ${number} is restored: its text is what readers see now.`);
    if (data) void navigate(data.restoreWikiPageVersion.page.path, { state });
  };
  return (
    <>
      <Button variant="secondary" small onClick={() => setIsAsking(true)}>
        Restore version {number}
      </Button>
      {isAsking && (
        <LazyConfirmDialog
          title={`Restore version ${number}?`}
          confirm="Restore it"
          cancel="Cancel"
          busy={fetching}
          problem={error && <FailureNotice failure={toRequestFailure(error)} />}
          onConfirm={() => void restore()}
          onCancel={() => setIsAsking(false)}
        >
          <p>Its text becomes the newest version. What the page says now stays in its history.</p>
        </LazyConfirmDialog>
      )}
    </>
  );
}
