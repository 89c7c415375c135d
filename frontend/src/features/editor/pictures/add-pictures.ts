import type { Editor } from '@tiptap/core';
import { insertBlock } from '../insert-block';
import { showPending, type PendingPlace } from './pending-pictures';
import { problemWithPicture } from './picture-file';
import { sendPicture, type PictureUpload, type SentPicture } from './send-picture';

/** What pictures need of the draft they go into. */
export interface PictureHome {
  itemId: string;
  /** Pictures hang on an item, so the draft has to be on the server first; false when it could not be saved. */
  ensureOnServer: () => Promise<boolean>;
}

/** Sends pictures and puts each into the text after the block at a position, in their order. */
export function addPictures(editor: Editor, home: PictureHome, files: File[], at: number): void {
  for (const file of files) addPicture(editor, home, file, at);
}

function addPicture(editor: Editor, home: PictureHome, file: File, at: number): void {
  const problem = problemWithPicture(file);
  const place = showPending(editor, at, { name: file.name, progress: 0, problem, onCancel: () => place.remove() });
  if (problem === undefined) void send(editor, home, file, place);
}

async function send(editor: Editor, home: PictureHome, file: File, place: PendingPlace): Promise<void> {
  const sending: { upload?: PictureUpload; isCancelled: boolean } = { isCancelled: false };
  const cancel = () => {
    sending.isCancelled = true;
    sending.upload?.cancel();
    place.remove();
  };
  const fail = (problem: string) =>
    place.update({ problem, onRetry: () => void send(editor, home, file, place), onCancel: () => place.remove() });

  place.update({ progress: 0, problem: undefined, onRetry: undefined, onCancel: cancel });
  const isOnServer = await home.ensureOnServer();
  if (sending.isCancelled || editor.isDestroyed) return;
  if (!isOnServer) return fail('The draft could not be saved, so the picture was not sent.');
  sending.upload = sendPicture(home.itemId, file, (progress) => place.update({ progress }));
  const outcome = await sending.upload.outcome;
  if (sending.isCancelled || editor.isDestroyed) return;
  if (!outcome.ok) return fail(outcome.message);
  insert(editor, outcome.picture, place.position());
  place.remove();
}

function insert(editor: Editor, { id, width, height }: SentPicture, position: number | undefined): void {
  insertBlock(editor, 'image', { attachmentId: id, alt: '', caption: '', width, height, decorative: false }, position);
}
