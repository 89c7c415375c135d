import { useId, useRef, useState } from 'react';
import { limits } from '@crossbench/schema/limits';
import { uploadPrefix } from '../../../lib/uploads/kept-uploads';
import { sendUpload, type FileUpload } from '../../../lib/uploads/send-upload';
import { Button } from '../../../ui/button/button';

interface Sending {
  name: string;
  percent: number;
  upload: FileUpload;
}

const largest = `${limits.groupPackBytes / 1_000_000_000} GB`;

/** Sends the zip of a group piece by piece; one that was cut off goes on when the same file is chosen again. */
export function SendPack({ onSent }: { onSent: (name: string) => void }) {
  const [sending, setSending] = useState<Sending>();
  const [problem, setProblem] = useState('');
  const field = useId();
  const input = useRef<HTMLInputElement>(null);

  const send = async (file: File) => {
    const refusal = refusalOf(file);
    setProblem(refusal);
    if (refusal) return;
    const fingerprint = `${uploadPrefix}group-pack:${file.size}:${file.lastModified}:${file.name}`;
    const upload = sendUpload({ file, metadata: { purpose: 'group-pack' }, fingerprint }, (part) =>
      setSending((now) => now && { ...now, percent: Math.floor(part * 100) }),
    );
    setSending({ name: file.name, percent: 0, upload });
    const outcome = await upload.outcome;
    setSending(undefined);
    if (outcome.ok) onSent(file.name);
    else setProblem(outcome.message);
  };
  const giveUp = () => {
    sending?.upload.cancel();
    setSending(undefined);
    input.current?.focus();
  };
  return (
    <div className={problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label className="govuk-label govuk-label--m" htmlFor={field}>
        The zip file of a group
      </label>
      <p className="govuk-hint" id={`${field}-hint`}>
        Made by an owner of the group under “Take the group out”. Up to {largest}.
      </p>
      {problem && (
        <p className="govuk-error-message" id={`${field}-error`} role="alert">
          <span className="vh">Error: </span>
          {problem}
        </p>
      )}
      <input
        ref={input}
        id={field}
        className="cb-import__file"
        type="file"
        accept=".zip,application/zip"
        aria-describedby={problem ? `${field}-hint ${field}-error` : `${field}-hint`}
        disabled={sending !== undefined}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void send(file);
          currentTarget.value = '';
        }}
      />
      {sending && (
        <div className="cb-data">
          <label htmlFor={`${field}-progress`}>
            Sending {sending.name}: {sending.percent}%
          </label>
          <progress id={`${field}-progress`} max={100} value={sending.percent} />
          <Button variant="secondary" small onClick={giveUp}>
            Stop sending
          </Button>
        </div>
      )}
    </div>
  );
}

function refusalOf(file: File): string {
  if (!file.name.toLowerCase().endsWith('.zip')) return 'Choose the zip file that was made of a group';
  return file.size > limits.groupPackBytes ? `The file is larger than ${largest}` : '';
}
