import { getSchema } from '@tiptap/core';
import { richTextExtensions } from './extensions.js';

/** The ProseMirror schema of a document. */
export const richTextSchema = getSchema(richTextExtensions);
