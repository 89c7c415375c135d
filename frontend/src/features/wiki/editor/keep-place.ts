import { Extension } from '@tiptap/core';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import { createAbsolutePositionFromRelativePosition, type RelativePosition } from 'yjs';

interface Sync {
  binding?: ProsemirrorBinding;
}

/**
 * The cursor stays at its letters while others write before it in the same block. The library takes a block of other words for
 * another block and counts anew from its beginning, so that what is typed next would stand amid other words.
 */
export const keepPlace = Extension.create({
  name: 'keepPlace',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, state) => {
        const change = transactions.find((transaction) => isFromElsewhere(transaction));
        return change && atItsLetters(state, change);
      },
    }),
  ],
});

const isFromElsewhere = (transaction: Transaction): boolean => {
  const { isChangeOrigin } = (transaction.getMeta(ySyncPluginKey) ?? {}) as { isChangeOrigin?: boolean };
  return isChangeOrigin === true;
};

function atItsLetters(state: EditorState, change: Transaction): Transaction | undefined {
  const { binding } = ySyncPluginKey.getState(state) as Sync;
  const before = binding?.beforeTransactionSelection;
  if (!binding || before?.type !== 'text') return undefined;
  const [anchor, head] = [placeOf(binding, before.anchor), placeOf(binding, before.head)];
  if (anchor === undefined || head === undefined) return undefined;
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  if (selection.eq(state.selection)) return undefined;
  // As much from elsewhere as the change that moved the letters.
  return state.tr.setSelection(selection).setMeta(ySyncPluginKey, change.getMeta(ySyncPluginKey)).setMeta('addToHistory', false);
}

/** Nowhere, where the block is gone: the library looks for it elsewhere, since a block that was dragged is another one. */
function placeOf({ doc, type, mapping }: ProsemirrorBinding, position: RelativePosition | null): number | undefined {
  const letters = position && createAbsolutePositionFromRelativePosition(position, doc);
  if (!letters || letters.type._item?.deleted) return undefined;
  return relativePositionToAbsolutePosition(doc, type, position, mapping) ?? undefined;
}
