import { limits } from '@crossbench/schema/limits';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { RequestFailure } from '../../lib/request-failure';
import { count } from '../../lib/words';
import { Button } from '../../ui/button/button';
import { FailureNotice } from '../../ui/form/failure-notice';
import { forgetComment, keepComment, keptComment, type CommentPlace, type KeptComment } from './kept-comments';

/** What became of a comment that was sent: nothing is said when it was taken. */
export type SendOutcome = { problem?: string; failure?: RequestFailure };

interface CommentFormProps {
  place: CommentPlace;
  label: string;
  /** The name of the button. */
  action: string;
  /** The text to begin with, when nothing is kept. */
  start?: string;
  takesFocus?: boolean;
  onSend: (comment: KeptComment) => Promise<SendOutcome>;
  onCancel?: () => void;
}

/** Where a comment is written. Its text stays in this browser until the server has it. */
export function CommentForm({ place, label, action, start = '', takesFocus, onSend, onCancel }: CommentFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState<KeptComment>(
    () => keptComment(place) ?? { id: crypto.randomUUID(), text: start },
  );
  const [busy, setBusy] = useState(false);
  const [{ problem, failure }, setOutcome] = useState<SendOutcome>({});
  const left = limits.comment - comment.text.length;

  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  const write = (text: string) => {
    const changed = { ...comment, text };
    setComment(changed);
    if (text.trim() === '' || text === start) forgetComment(place);
    else keepComment(place, changed);
  };

  const refuse = (message: string) => {
    setOutcome({ problem: message });
    field.current?.focus();
  };

  const send = async () => {
    if (busy) return;
    if (comment.text.trim() === '') return refuse('Enter a comment');
    if (left < 0) return refuse(`Shorten the comment by ${count(-left, 'character')}`);
    setBusy(true);
    setOutcome({});
    const outcome = await onSend({ ...comment, text: comment.text.trim() });
    setBusy(false);
    setOutcome(outcome);
    if (outcome.problem !== undefined) return field.current?.focus();
    if (outcome.failure !== undefined) return;
    forgetComment(place);
    setComment({ id: crypto.randomUUID(), text: '' });
  };

  const cancel = () => {
    forgetComment(place);
    onCancel?.();
  };

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    if (event.key === 'Escape' && onCancel && comment.text === start) cancel();
  };

  const isOpen = onCancel !== undefined || comment.text !== '' || problem !== undefined;
  return (
    <form
      className="cb-commentform"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className={onCancel ? 'govuk-label' : 'vh'} htmlFor={id}>
        {label}
      </label>
      {problem && (
        <p className="govuk-error-message" id={`${id}-problem`} role="alert">
          <span className="vh">Error:</span> {problem}
        </p>
      )}
      <textarea
        className={problem ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={id}
        ref={field}
        rows={2}
        placeholder={onCancel ? undefined : label}
        value={comment.text}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => write(event.target.value)}
        onKeyDown={keys}
      />
      {left < 200 && (
        <p className="meta" role="status">
          {left >= 0 ? `${count(left, 'character')} left` : `${count(-left, 'character')} too many`}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
      {isOpen && (
        <div className="row">
          <Button type="submit" small busy={busy}>
            {action}
          </Button>
          {onCancel && (
            <Button variant="secondary" small onClick={cancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
