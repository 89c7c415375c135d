import type { Editor } from '@tiptap/core';
import type { FileUpload } from '../../../lib/uploads/send-upload';
import type { PictureHome } from '../pictures/add-pictures';
import { showPending, type PendingPlace } from '../pictures/pending-pictures';
import { insertCard, updateCards } from './cards-in-text';
import { problemWithFile, type Storage } from './file-problem';
import { sendFile } from './send-file';
import type { SentFile } from './use-sent-file';

/** What files need of the draft they go into. */
export interface FileHome extends PictureHome {
  files: {
    /** Undefined until it is known. */
    storage: Storage | undefined;
    refresh: () => Promise<void>;
    sentFile: SentFile;
  };
}

/** Sends files and puts a card for each into the text after the block at a position, in their order. */
export function addFiles(editor: Editor, home: FileHome, files: File[], at: number): void {
  for (const file of files) addFile(editor, home, file, at, undefined);
}

/** Sends a new version of a file; its cards in the text follow. */
export function replaceFile(editor: Editor, home: FileHome, file: File, replaces: string): void {
  addFile(editor, home, file, editor.state.doc.content.size, replaces);
}

function addFile(editor: Editor, home: FileHome, file: File, at: number, replaces: string | undefined): void {
  const problem = problemWithFile(file, home.files.storage);
  const place = showPending(editor, at, { name: file.name, progress: 0, problem, onCancel: () => place.remove() });
  if (problem === undefined) void send(editor, home, file, place, replaces);
}

async function send(editor: Editor, home: FileHome, file: File, place: PendingPlace, replaces: string | undefined): Promise<void> {
  const sending: { upload?: FileUpload; isCancelled: boolean } = { isCancelled: false };
  const cancel = () => {
    sending.isCancelled = true;
    sending.upload?.cancel();
    place.remove();
  };
  const retry = () => {
    window.removeEventListener('online', retry);
    void send(editor, home, file, place, replaces);
  };
  const fail = (problem: string, again = true) => {
    // The connection is back: nobody has to press anything.
    if (again) window.addEventListener('online', retry);
    place.update({
      problem,
      onRetry: again ? retry : undefined,
      onCancel: () => {
        window.removeEventListener('online', retry);
        sending.upload?.cancel();
        place.remove();
      },
    });
    void home.files.refresh();
  };

  place.update({ progress: 0, problem: undefined, onRetry: undefined, onCancel: cancel });
  const isOnServer = await home.ensureOnServer();
  if (sending.isCancelled || editor.isDestroyed) return;
  if (!isOnServer) return fail('The draft could not be saved, so the file was not sent.');
  sending.upload = sendFile({ itemId: home.itemId, file, replaces }, (progress) => place.update({ progress }));
  const outcome = await sending.upload.outcome;
  if (sending.isCancelled || editor.isDestroyed) return;
  if (!outcome.ok) return fail(outcome.message, outcome.again);
  const sent = await home.files.sentFile(replaces ?? outcome.id);
  if (editor.isDestroyed) return;
  if (sent && replaces !== undefined) updateCards(editor, sent);
  else if (sent) insertCard(editor, sent, place.position());
  place.remove();
  await home.files.refresh();
}
