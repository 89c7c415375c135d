import { findParentNodeClosestToPos, type Editor, type KeyboardShortcutCommand, type RawCommands } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import * as tables from '@tiptap/pm/tables';

declare module '@tiptap/core' {
  interface NodeConfig {
    /** What a node is in a table. */
    tableRole?: string;
  }

  interface Commands<ReturnType> {
    table: {
      /** Puts in an empty table; its first row has headings. */
      insertTable: (size: { rows: number; cols: number }) => ReturnType;
      addColumnBefore: () => ReturnType;
      addColumnAfter: () => ReturnType;
      deleteColumn: () => ReturnType;
      addRowBefore: () => ReturnType;
      addRowAfter: () => ReturnType;
      deleteRow: () => ReturnType;
      deleteTable: () => ReturnType;
      toggleHeaderColumn: () => ReturnType;
      toggleHeaderRow: () => ReturnType;
      goToNextCell: () => ReturnType;
      goToPreviousCell: () => ReturnType;
    };
  }
}

const by = (command: Command) => () => ({ state, dispatch }: { state: EditorState; dispatch?: (tr: Transaction) => void }) =>
  command(state, dispatch);

export const tableCommands: Partial<RawCommands> = {
  insertTable:
    ({ rows, cols }) =>
    ({ tr, dispatch, editor }) => {
      if (dispatch === undefined) return true;
      const start = tr.selection.from + 1;
      tr.replaceSelectionWith(emptyTable(editor.schema, rows, cols)).scrollIntoView();
      tr.setSelection(TextSelection.near(tr.doc.resolve(start)));
      return true;
    },
  addColumnBefore: by(tables.addColumnBefore),
  addColumnAfter: by(tables.addColumnAfter),
  deleteColumn: by((state, dispatch) => tables.deleteColumn(state, dispatch && stayingInside(state, dispatch))),
  addRowBefore: by(tables.addRowBefore),
  addRowAfter: by(tables.addRowAfter),
  deleteRow: by((state, dispatch) => tables.deleteRow(state, dispatch && stayingInside(state, dispatch))),
  deleteTable: by(tables.deleteTable),
  toggleHeaderColumn: by(tables.toggleHeader('column')),
  toggleHeaderRow: by(tables.toggleHeader('row')),
  goToNextCell: by(tables.goToNextCell(1)),
  goToPreviousCell: by(tables.goToNextCell(-1)),
};

function emptyTable({ nodes }: Schema, rows: number, columns: number): Node {
  const row = (cell: string) =>
    nodes['tableRow']?.createChecked(null, Array.from({ length: columns }, () => nodes[cell]?.createAndFill()).filter(isNode));
  const lines = Array.from({ length: rows }, (_, index) => row(index === 0 ? 'tableHeader' : 'tableCell')).filter(isNode);
  const table = nodes['table']?.createChecked(null, lines);
  if (table === undefined) throw new Error('A text without tables');
  return table;
}

const isNode = (node: Node | null | undefined): node is Node => node !== null && node !== undefined;

/** When the last row or column goes, the cursor would fall out of the table into what follows. */
function stayingInside({ selection }: EditorState, dispatch: (tr: Transaction) => void): (tr: Transaction) => void {
  const before = findParentNodeClosestToPos(selection.$from, isTable);
  return (tr) => {
    const start = before && tr.mapping.map(before.pos);
    const table = start === undefined ? null : tr.doc.nodeAt(start);
    const isInside = findParentNodeClosestToPos(tr.selection.$from, isTable)?.pos === start;
    if (start !== undefined && table !== null && !isInside) {
      tr.setSelection(TextSelection.near(tr.doc.resolve(start + table.nodeSize - 1), -1));
    }
    dispatch(tr);
  };
}

const isTable = (node: Node): boolean => node.type.name === 'table';

/** Deleting every cell deletes the table. */
const deleteWhole: KeyboardShortcutCommand = ({ editor }) => {
  const { selection } = editor.state;
  if (!(selection instanceof tables.CellSelection)) return false;
  return selection.isRowSelection() && selection.isColSelection() && editor.commands.deleteTable();
};

function nextCell({ editor }: { editor: Editor }): boolean {
  if (editor.commands.goToNextCell()) return true;
  return editor.can().addRowAfter() && editor.chain().addRowAfter().goToNextCell().run();
}

export const tableKeys: Record<string, KeyboardShortcutCommand> = {
  Tab: nextCell,
  'Shift-Tab': ({ editor }) => editor.commands.goToPreviousCell(),
  Backspace: deleteWhole,
  'Mod-Backspace': deleteWhole,
  Delete: deleteWhole,
  'Mod-Delete': deleteWhole,
};
