import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import { ListItem } from '@tiptap/extension-list/item';
import { changeListTo } from './change-list.js';
import type { ElementLike } from './element.js';
import { isDone, isTaskList } from './task-signs.js';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    taskList: { toggleTaskList: () => ReturnType };
    taskItem: {
      /** Says of the task in which the cursor stands that it is done, or not any more. */
      toggleDone: () => ReturnType;
    };
  }
}

/** Things to do, each with a box to tick. */
export const TaskList = Node.create({
  name: 'taskList',
  group: 'block list',
  content: 'taskItem+',

  parseHTML() {
    const getAttrs = (element: ElementLike) => (isTaskList(element) ? null : false);
    return [{ tag: 'ul', priority: 60, getAttrs }];
  },

  renderHTML: ({ HTMLAttributes }) => ['ul', mergeAttributes(HTMLAttributes, { class: 'cb-tasks' }), 0],

  addCommands() {
    return { toggleTaskList: () => changeListTo(this.name) };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-9': () => this.editor.commands.toggleTaskList() };
  },

  addInputRules() {
    return [
      new InputRule({
        find: /^\s*\[([ xX]?)\]\s$/,
        handler: ({ range, match, chain }) => {
          const checked = match[1]?.toLowerCase() === 'x';
          chain().deleteRange(range).command(taskHere).updateAttributes('taskItem', { checked }).run();
        },
      }),
    ];
  },
});

/** In a task already, the brackets only say whether it is done. */
const taskHere: ReturnType<typeof changeListTo> = (props) => {
  const { $from } = props.tr.selection;
  return $from.node(-1)?.type.name === 'taskItem' || changeListTo('taskList')(props);
};

export const TaskItem = ListItem.extend({
  name: 'taskItem',

  addAttributes() {
    return {
      checked: {
        default: false,
        keepOnSplit: false,
        parseHTML: (element: ElementLike) => isDone(element) ?? false,
        renderHTML: ({ checked }) => ({ 'data-checked': String(checked) }),
      },
    };
  },

  parseHTML: () => [{ tag: 'li', context: 'taskList/', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['li', mergeAttributes(HTMLAttributes, { class: 'cb-task' }), 0],

  addCommands() {
    return {
      toggleDone:
        () =>
        ({ commands, editor }) =>
          commands.updateAttributes(this.name, { checked: editor.getAttributes(this.name)['checked'] !== true }),
    };
  },

  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      'Mod-Enter': () => this.editor.isActive(this.name) && this.editor.commands.toggleDone(),
    };
  },
}).configure({ bulletListTypeName: 'taskList', orderedListTypeName: 'taskList' });
