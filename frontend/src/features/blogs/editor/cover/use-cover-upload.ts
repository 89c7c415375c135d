import { useRef, useState } from 'react';
import { problemWithPicture, sendPicture, type PictureHome, type PictureUpload } from '../../../editor/public';

interface CoverUpload {
  /** The name of the picture that is on its way, and how far it has come, from 0 to 1. */
  sending: { name: string; progress: number } | undefined;
  problem: string | undefined;
  send: (file: File) => Promise<void>;
  cancel: () => void;
}

/** Sends a picture for the cover; it hangs on the post, so the draft has to be on the server first. */
export function useCoverUpload(home: PictureHome, onSent: (attachmentId: string) => void): CoverUpload {
  const [sending, setSending] = useState<CoverUpload['sending']>();
  const [problem, setProblem] = useState<string>();
  const upload = useRef<PictureUpload>(undefined);
  const isCancelled = useRef(false);

  const stop = (why?: string) => {
    setSending(undefined);
    setProblem(why);
  };

  const send = async (file: File) => {
    const refusal = problemWithPicture(file);
    if (refusal !== undefined) return stop(refusal);
    isCancelled.current = false;
    setProblem(undefined);
    setSending({ name: file.name, progress: 0 });
    const isOnServer = await home.ensureOnServer();
    if (isCancelled.current) return;
    if (!isOnServer) return stop('The draft could not be saved, so the picture was not sent.');
    upload.current = sendPicture(home.itemId, file, (progress) => setSending({ name: file.name, progress }));
    const outcome = await upload.current.outcome;
    if (isCancelled.current) return;
    if (!outcome.ok) return stop(outcome.message);
    stop();
    onSent(outcome.picture.id);
  };

  const cancel = () => {
    isCancelled.current = true;
    upload.current?.cancel();
    stop();
  };

  return { sending, problem, send, cancel };
}
