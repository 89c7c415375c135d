import { type RichTextDocument, mendRichText, richTextSchema } from '@crossbench/schema/rich-text';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { writeParts } from './write-parts.js';

/** Under which name the editor keeps the text in the document. */
const fragmentName = 'default';

/** Whose writing the first text is: no browser takes this number. The same text always gives the same document. */
const firstWriter = 0;

export function fragmentOf(document: Y.Doc): Y.XmlFragment {
  return document.getXmlFragment(fragmentName);
}

/** All that stands in a document under other names than the text's is hidden from its readers. */
export function holdsOnlyText(document: Y.Doc): boolean {
  return [...document.share.keys()].every((name) => name === fragmentName);
}

/** The first update of a page: what it said when somebody opened it for editing first. */
export function firstUpdate(body: RichTextDocument): Uint8Array {
  const document = new Y.Doc();
  document.clientID = firstWriter;
  write(document, body);
  return Y.encodeStateAsUpdate(document);
}

/** The text as it may be kept. Throws where it is none: what came in was checked, so it always is one. */
export function textOf(document: Y.Doc): RichTextDocument {
  const result = mendRichText(yXmlFragmentToProsemirrorJSON(fragmentOf(document)));
  if (!result.ok) throw new Error(`A document of the wiki is no text: ${result.problems.join(' ')}`);
  return result.document;
}

/** Makes the document say this, touching only what differs. Answers the update; undefined where it says so already. */
export function write(document: Y.Doc, body: RichTextDocument): Uint8Array | undefined {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array): void => void updates.push(update);
  document.on('update', note);
  document.transact(() => writeParts(document, fragmentOf(document), richTextSchema.nodeFromJSON(body)));
  document.off('update', note);
  return updates.length > 0 ? Y.mergeUpdates(updates) : undefined;
}

/** A document of its own with all these updates. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc();
  document.transact(() => updates.forEach((update) => Y.applyUpdate(document, update)));
  return document;
}
