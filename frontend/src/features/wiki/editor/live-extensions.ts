import type { AnyExtension } from '@tiptap/core';
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { Transaction } from '@tiptap/pm/state';
import { colourOf } from '../../../ui/avatar/colour';
import { editorExtensions } from '../../editor/public';
import { keepPlace } from './keep-place';
import type { LivePage } from './live-page';
import { undoByPlace } from './undo-by-place';

/** Undoing is each person's own, and an empty line at the end that every browser added would be many. */
const ofOneWriter = ['undoRedo', 'trailingNode'];

/** What every editor has, for several who write at once. */
export function liveExtensions({ document, provider }: LivePage): AnyExtension[] {
  const shared = editorExtensions.filter(({ name }) => !ofOneWriter.includes(name));
  return [
    ...shared.map((extension) =>
      // Blocks that others wrote have the ids that they gave them.
      extension.name === 'uniqueID' ? extension.configure({ filterTransaction: (change: Transaction) => !isChangeOrigin(change) }) : extension,
    ),
    Collaboration.configure({ document }),
    keepPlace,
    undoByPlace,
    CollaborationCaret.configure({ provider, render: caretOf, selectionRender: selectionOf }),
  ];
}

interface Fellow {
  id?: unknown;
  name?: unknown;
}

/** The content security policy allows no colours of its own: the classes have them. */
function caretOf({ id, name }: Fellow): HTMLElement {
  const caret = document.createElement('span');
  caret.className = `cb-caret ${colourClassOf(id)}`;
  const label = document.createElement('span');
  label.className = 'cb-caret__name';
  label.textContent = String(name ?? '');
  caret.append(label);
  return caret;
}

function selectionOf({ id }: Fellow) {
  return { class: `cb-caret-selection ${colourClassOf(id)}` };
}

function colourClassOf(id: unknown): string {
  return `k${colourOf(String(id ?? ''))}`;
}
