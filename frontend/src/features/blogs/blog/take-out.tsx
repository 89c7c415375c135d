import { useState } from 'react';
import { limits } from '@crossbench/schema/limits';
import { TakeOutPostDocument } from '../../../gql/blogs/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { FormFieldsProvider } from '../../../ui/form/form-context';
import { TextAreaField } from '../../../ui/form/text-area-field';

interface TakeOutProps {
  post: { id: string; title: string };
  onClose: () => void;
}

/** Asks for a reason, which the authors will read, and sends the post to its author's own blog. */
export function TakeOut({ post, onClose }: TakeOutProps) {
  const [reason, setReason] = useState('');
  const { submit, problems, failure, busy } = useFormMutation({
    mutation: TakeOutPostDocument,
    pick: (data) => data.takeOutPost,
    onResult: onClose,
  });
  return (
    <LazyConfirmDialog
      title="Take this post out of the blog?"
      confirm="Take it out"
      cancel="Cancel"
      busy={busy}
      problem={failure && <FailureNotice failure={failure} />}
      onConfirm={() => void submit({ input: { postId: post.id, reason } })}
      onCancel={onClose}
    >
      <p>
        “{post.title}” goes to its author’s own blog. Who can read it stays the same. Its authors see your name and your
        reason.
      </p>
      <FormFieldsProvider value={{ name: 'take-out', problems }}>
        <TextAreaField
          name="reason"
          label="Reason"
          rows={3}
          maxLength={limits.takeOutReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </FormFieldsProvider>
    </LazyConfirmDialog>
  );
}
