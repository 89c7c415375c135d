import { combineTransactionSteps, findChildrenInRange, getChangedRanges, getMarksBetween } from '@tiptap/core';
import type { MarkType } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { addressOf } from '../find-addresses.js';

/** Set on a change after which nothing is made a link by itself: somebody just said what is one. */
export const noLinking = 'noLinking';

const space = /[\u0000-\u0020\u00a0\u1680\u2000-\u2029\u205f\u3000]/;

/** Makes a link of an address when it is finished: by a space, a new line or a new paragraph behind it. */
export function linkTyped(type: MarkType): Plugin {
  return new Plugin({
    key: new PluginKey('linkTyped'),
    appendTransaction: (transactions, before, after) => {
      const isRefused = transactions.some((one) => one.getMeta(noLinking) === true);
      if (isRefused || !transactions.some(({ docChanged }) => docChanged) || before.doc.eq(after.doc)) return null;
      const { tr } = after;
      for (const { newRange } of getChangedRanges(combineTransactionSteps(before.doc, [...transactions]))) {
        linkBefore(newRange, after, tr, type);
      }
      return tr.docChanged ? tr : null;
    },
  });
}

function linkBefore(range: { from: number; to: number }, { doc, schema }: EditorState, tr: Transaction, type: MarkType): void {
  const [block, second] = findChildrenInRange(doc, range, ({ isTextblock }) => isTextblock);
  if (block === undefined || block.node.type.spec.code === true) return;
  const start = block.pos + 1;
  // With several blocks, the first was just ended; in one, a space must have come.
  if (second === undefined && !space.test(doc.textBetween(range.from, range.to, ' ', ' ').slice(-1))) return;
  const end = second === undefined ? range.to : start + block.node.content.size;
  const text = doc.textBetween(start, end, undefined, ' ').replace(new RegExp(`${space.source}+$`), '');
  const from = text.length - (text.split(space).at(-1)?.length ?? 0);
  const found = addressOf(text.slice(from));
  if (found === undefined) return;
  const [first, last] = [start + from + found.from, start + from + found.to];
  const isCode = schema.marks['code'] !== undefined && doc.rangeHasMark(first, last, schema.marks['code']);
  if (isCode || getMarksBetween(first, last, doc).some(({ mark }) => mark.type === type)) return;
  tr.addMark(first, last, type.create({ href: found.href }));
}

/** An address that is pasted over selected words makes them a link. */
export function linkPasted(type: MarkType): Plugin {
  return new Plugin({
    key: new PluginKey('linkPasted'),
    props: {
      handlePaste: ({ state, dispatch }, _event, slice) => {
        const { from, to, empty } = state.selection;
        const text = slice.content.textBetween(0, slice.content.size);
        const found = empty ? undefined : addressOf(text);
        if (found === undefined || found.to - found.from !== text.length) return false;
        dispatch(state.tr.addMark(from, to, type.create({ href: found.href })).setMeta(noLinking, true));
        return true;
      },
    },
  });
}
