import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DeleteWikiSpaceDocument } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button } from '../../../../ui/button/button';
import { LazyConfirmDialog } from '../../../../ui/confirm-dialog/lazy-confirm-dialog';
import { ErrorSummary } from '../../../../ui/form/error-summary';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import type { SpaceOnScreen } from './space-settings-page';

/** Deletes a space in which nothing stands any more. */
export function DeleteSection({ space }: { space: SpaceOnScreen }) {
  const [isAsked, setIsAsked] = useState(false);
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: DeleteWikiSpaceDocument,
    pick: (answer) => answer.deleteWikiSpace,
    onResult: () => void navigate('/wiki'),
  });
  const confirm = async () => {
    await form.submit({ spaceId: space.id });
    setIsAsked(false);
  };
  return (
    <section aria-labelledby="space-delete">
      <h2 className="h-m" id="space-delete">
        Delete
      </h2>
      <p>Only an empty space can be deleted. Move or delete its pages first; deleted pages stay in its bin for 30 days.</p>
      <ErrorSummary form="space-delete" problems={form.problems.map(({ message }) => ({ message }))} />
      {form.failure && <FailureNotice failure={form.failure} />}
      <Button variant="secondary" onClick={() => setIsAsked(true)}>
        Delete the space
      </Button>
      {isAsked && (
        <LazyConfirmDialog
          title={`Delete ${space.name}?`}
          confirm="Delete it"
          cancel="Keep it"
          busy={form.busy}
          onConfirm={() => void confirm()}
          onCancel={() => setIsAsked(false)}
        >
          <p>Its address will lead nowhere. There is no way back.</p>
        </LazyConfirmDialog>
      )}
    </section>
  );
}
