import { useState } from 'react';
import { useMutation } from 'urql';
import { RemoveSynonymSetDocument, type SynonymSetFieldsFragment } from '../../../gql/search/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';

export function RemoveSynonyms({ synonymSet, onRemoved }: { synonymSet: SynonymSetFieldsFragment; onRemoved: () => void }) {
  const [isAsked, setAsked] = useState(false);
  const [{ fetching, error }, remove] = useMutation(RemoveSynonymSetDocument);
  const confirm = async () => {
    const { error: failed } = await remove({ id: synonymSet.id });
    if (!failed) onRemoved();
  };
  return (
    <section>
      <h2 className="h-m">Remove synonyms</h2>
      <p>Each word then finds only what holds it.</p>
      <Button variant="warning" onClick={() => setAsked(true)}>
        Remove synonyms
      </Button>
      {isAsked && (
        <LazyConfirmDialog
          title="Remove these synonyms?"
          confirm="Remove synonyms"
          cancel="Keep them"
          busy={fetching}
          problem={error && <FailureNotice failure={toRequestFailure(error)} />}
          onConfirm={() => void confirm()}
          onCancel={() => setAsked(false)}
        >
          <p>{synonymSet.phrases.join(', ')}</p>
        </LazyConfirmDialog>
      )}
    </section>
  );
}
