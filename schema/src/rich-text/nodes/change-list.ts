import type { CommandProps } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** The kinds of lists, each with its items. */
const itemsOfLists: Readonly<Record<string, string>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  taskList: 'taskItem',
};

/** Makes a list of the selection, a list of this kind of another one with all its items and what is below them, or lines of a list. */
export function changeListTo(name: string): (props: CommandProps) => boolean {
  return ({ commands, tr, dispatch, state }) => {
    const { $from, $to, anchor, head } = tr.selection;
    const range = $from.blockRange($to, (node) => Object.hasOwn(itemsOfLists, node.type.name));
    const [list, item] = [state.schema.nodes[name], state.schema.nodes[itemsOfLists[name] ?? '']];
    if (range === null || list === undefined || item === undefined || range.parent.type === list) {
      return commands.toggleList(name, itemsOfLists[name] ?? 'listItem');
    }
    if (dispatch === undefined) return true;
    const start = $from.before(range.depth);
    const { attrs, childCount, nodeSize } = range.parent;
    const items = Array.from({ length: childCount }, (_, index): Node => {
      const { attrs: own, content } = range.parent.child(index);
      return item.create({ id: own['id'] }, content);
    });
    // Everything stays where it was, so the selection does, too.
    tr.replaceWith(start, start + nodeSize, list.create({ id: attrs['id'] }, items));
    tr.setSelection(TextSelection.create(tr.doc, anchor, head));
    return true;
  };
}
