import type { Editor } from '@tiptap/core';
import { newBlockId } from '@crossbench/schema/rich-text';
import type { PictureHome } from '../pictures/add-pictures';
import { showPending, type PendingPlace } from '../pictures/pending-pictures';
import { problemWithFile } from './file-problem';
import type { FileUpload } from '../../../../lib/uploads/send-upload';
import { sendFile } from './send-file';
import type { Files, PostFile } from './use-files';

export interface FileHome extends PictureHome {
  files: Files;
}

/** Sends files and puts a card for each into the text after the block at a position, in their order. */
export function addFiles(editor: Editor, home: FileHome, files: File[], at: number): void {
  for (const file of files) addFile(editor, home, file, at, undefined);
}

/** Sends a new version of a file; its cards in the text follow. */
export function replaceFile(editor: Editor, home: FileHome, file: File, replaced: PostFile): void {
  addFile(editor, home, file, editor.state.doc.content.size, replaced);
}

function addFile(editor: Editor, home: FileHome, file: File, at: number, replaced: PostFile | undefined): void {
  const problem = problemWithFile(file, home.files.storage);
  const place = showPending(editor, at, { name: file.name, progress: 0, problem, onCancel: () => place.remove() });
  if (problem === undefined) void send(editor, home, file, place, replaced);
}

async function send(editor: Editor, home: FileHome, file: File, place: PendingPlace, replaced: PostFile | undefined): Promise<void> {
  const sending: { upload?: FileUpload; isCancelled: boolean } = { isCancelled: false };
  const cancel = () => {
    sending.isCancelled = true;
    sending.upload?.cancel();
    place.remove();
  };
  const retry = () => {
    window.removeEventListener('online', retry);
    void send(editor, home, file, place, replaced);
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
  sending.upload = sendFile({ postId: home.postId, file, replaces: replaced?.id }, (progress) => place.update({ progress }));
  const outcome = await sending.upload.outcome;
  if (sending.isCancelled || editor.isDestroyed) return;
  if (!outcome.ok) return fail(outcome.message, outcome.again);
  const sent = await home.files.sentFile(replaced?.id ?? outcome.id);
  if (editor.isDestroyed) return;
  if (sent && replaced) updateCards(editor, sent);
  else if (sent) insertCard(editor, sent, place.position());
  place.remove();
  await home.files.refresh();
}

/** Puts a card into the text, above the empty line in which somebody may already go on writing. */
export function insertCard(editor: Editor, file: PostFile, position: number | undefined): void {
  const end = editor.state.doc.content.size;
  const at = Math.min(position ?? end, end);
  const before = editor.state.doc.resolve(at).nodeBefore;
  const isEmptyLine = before?.type.name === 'paragraph' && before.content.size === 0;
  const attrs = { id: newBlockId(), ...cardOf(file) };
  editor.commands.insertContentAt(isEmptyLine ? at - before.nodeSize : at, { type: 'fileCard', attrs }, { updateSelection: false });
}

function updateCards(editor: Editor, file: PostFile): void {
  const transaction = editor.state.tr;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'fileCard' && node.attrs['attachmentId'] === file.id) {
      transaction.setNodeMarkup(at, undefined, { ...node.attrs, ...cardOf(file) });
    }
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}

/** Takes the cards of a file out of the text. */
export function removeCards(editor: Editor, attachmentId: string): void {
  const transaction = editor.state.tr;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'fileCard' && node.attrs['attachmentId'] === attachmentId) {
      const from = transaction.mapping.map(at);
      transaction.delete(from, from + node.nodeSize);
    }
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}

function cardOf({ id, name, byteSize, mediaType }: PostFile) {
  return { attachmentId: id, name, size: byteSize, mediaType };
}
