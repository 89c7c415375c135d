import { Extension } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/**
 * What is written after the cursor was put elsewhere is undone by itself, as where one writes alone.
 * Yjs only looks at the clock: it takes back at once whatever was written within half a second.
 */
export const undoByPlace = Extension.create({
  name: 'undoByPlace',
  onSelectionUpdate({ transaction }) {
    if (!transaction.docChanged) yUndoPluginKey.getState(this.editor.state)?.undoManager.stopCapturing();
  },
});
