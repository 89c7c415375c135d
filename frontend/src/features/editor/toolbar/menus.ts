import type { Editor } from '@tiptap/core';
import type { FormattingState } from './formatting-state';
import type { ToolMenuItem } from './tool-menu';

export function headingMenu(editor: Editor, state: FormattingState): ToolMenuItem[][] {
  const heading = (level: 2 | 3 | 4, label: string): ToolMenuItem => ({
    id: `h${level}`,
    label,
    isOn: state.heading === level,
    onPress: () => editor.chain().setHeading({ level }).run(),
  });
  const text = {
    id: 'text',
    label: 'Text',
    isOn: state.heading === 0,
    onPress: () => editor.chain().setParagraph().run(),
  };
  return [[heading(2, 'Heading'), heading(3, 'Smaller heading'), heading(4, 'Smallest heading'), text]];
}

export function calloutMenu(editor: Editor, { callout }: FormattingState): ToolMenuItem[][] {
  const set = (tone: 'info' | 'warning') => () =>
    callout === undefined
      ? editor.chain().wrapIn('callout', { tone }).run()
      : editor.chain().updateAttributes('callout', { tone }).run();
  return [
    [
      { id: 'info', label: 'Information', isOn: callout === 'info', onPress: set('info') },
      { id: 'warning', label: 'Warning', isOn: callout === 'warning', onPress: set('warning') },
      {
        id: 'none',
        label: 'No call-out',
        isOn: callout === undefined,
        onPress: () => editor.chain().lift('callout').run(),
      },
    ],
  ];
}

export function tableMenu(editor: Editor, { table }: FormattingState): ToolMenuItem[][] {
  if (!table) {
    const insert = () => editor.chain().insertTable({ rows: 3, cols: 3 }).run();
    return [[{ id: 'insert', label: 'Insert a table', onPress: insert }]];
  }
  return [
    [
      { id: 'row before', label: 'Add a row above', onPress: () => editor.chain().addRowBefore().run() },
      { id: 'row after', label: 'Add a row below', onPress: () => editor.chain().addRowAfter().run() },
      { id: 'column before', label: 'Add a column to the left', onPress: () => editor.chain().addColumnBefore().run() },
      { id: 'column after', label: 'Add a column to the right', onPress: () => editor.chain().addColumnAfter().run() },
    ],
    [
      { id: 'header row', label: 'Heading row on or off', onPress: () => editor.chain().toggleHeaderRow().run() },
      {
        id: 'header column',
        label: 'Heading column on or off',
        onPress: () => editor.chain().toggleHeaderColumn().run(),
      },
    ],
    [
      { id: 'delete row', label: 'Delete the row', onPress: () => editor.chain().deleteRow().run() },
      { id: 'delete column', label: 'Delete the column', onPress: () => editor.chain().deleteColumn().run() },
      { id: 'delete', label: 'Delete the table', onPress: () => editor.chain().deleteTable().run() },
    ],
  ];
}
