import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ReactRenderer } from '@tiptap/react';
import { PendingPicture, type PendingPictureProps } from './pending-picture';

type Change = { add: { id: string; pos: number; element: HTMLElement } } | { remove: string };

const key = new PluginKey<DecorationSet>('pendingPictures');

/**
 * Pictures on their way to the server. They stand in the text as decorations, so that the document itself, and with it
 * the saved draft and the undo history, never holds anything but finished pictures.
 */
export const PendingPictures = Extension.create({
  name: 'pendingPictures',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, before) {
            const set = before.map(transaction.mapping, transaction.doc);
            const change: Change | undefined = transaction.getMeta(key);
            if (change === undefined) return set;
            if ('remove' in change)
              return set.remove(set.find(undefined, undefined, (spec) => spec['id'] === change.remove));
            const { id, pos, element } = change.add;
            const widget = Decoration.widget(pos, element, {
              id,
              key: id,
              side: 1,
              stopEvent: () => true,
              ignoreSelection: true,
            });
            return set.add(transaction.doc, [widget]);
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

export interface PendingPlace {
  update(props: Partial<PendingPictureProps>): void;
  /** Where it stands now, undefined when the text around it was deleted. */
  position(): number | undefined;
  remove(): void;
}

/** Shows a picture that is being sent after the block at a position. */
export function showPending(editor: Editor, at: number, props: PendingPictureProps): PendingPlace {
  const id = crypto.randomUUID();
  const renderer = new ReactRenderer(PendingPicture, { editor, props, as: 'div', className: 'cb-pending' });
  renderer.element.setAttribute('contenteditable', 'false');
  const change: Change = { add: { id, pos: blockEnd(editor, at), element: renderer.element } };
  editor.view.dispatch(editor.state.tr.setMeta(key, change).setMeta('addToHistory', false));
  return {
    update: (changed) => renderer.updateProps(changed),
    position: () => key.getState(editor.state)?.find(undefined, undefined, (spec) => spec['id'] === id)[0]?.from,
    remove: () => {
      const removal: Change = { remove: id };
      if (!editor.isDestroyed)
        editor.view.dispatch(editor.state.tr.setMeta(key, removal).setMeta('addToHistory', false));
      renderer.destroy();
    },
  };
}

/** The end of the top-level block round a position: pictures stand between blocks. */
function blockEnd(editor: Editor, at: number): number {
  const place = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size));
  return place.depth === 0 ? place.pos : place.after(1);
}
