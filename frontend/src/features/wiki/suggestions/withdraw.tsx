import { useState } from 'react';
import { useMutation } from 'urql';
import { WithdrawWikiSuggestionDocument } from '../../../gql/wiki/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';

/** Takes back one's own suggestion, once that is said. */
export function Withdraw({ suggestion: { id }, onDone }: { suggestion: { id: string }; onDone: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const [{ fetching, error }, execute] = useMutation(WithdrawWikiSuggestionDocument);
  const withdraw = async () => {
    const { data } = await execute({ id });
    if (!data) return;
    setIsAsking(false);
    onDone();
  };
  return (
    <div className="cb-suggestion__acts">
      <Button variant="secondary" onClick={() => setIsAsking(true)}>
        Withdraw the suggestion
      </Button>
      {isAsking && (
        <LazyConfirmDialog
          title="Withdraw this suggestion?"
          confirm="Withdraw it"
          cancel="Keep it"
          busy={fetching}
          problem={error && <FailureNotice failure={toRequestFailure(error)} />}
          onConfirm={() => void withdraw()}
          onCancel={() => setIsAsking(false)}
        >
          <p>Nobody is asked to decide about it any more.</p>
        </LazyConfirmDialog>
      )}
    </div>
  );
}
