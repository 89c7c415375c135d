import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';

/** What is on where the cursor stands, and what could be done there. */
export interface FormattingState {
  heading: 0 | 2 | 3 | 4;
  bold: boolean;
  italic: boolean;
  code: boolean;
  link: boolean;
  bulletList: boolean;
  orderedList: boolean;
  taskList: boolean;
  blockquote: boolean;
  codeBlock: boolean;
  /** Of the block of code; null when none was chosen. */
  codeLanguage: string | null;
  callout: 'info' | 'warning' | undefined;
  table: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

export function useFormattingState(editor: Editor): FormattingState {
  return useEditorState({ editor, selector: ({ editor: current }) => read(current) });
}

function read(editor: Editor): FormattingState {
  const level = ([2, 3, 4] as const).find((one) => editor.isActive('heading', { level: one }));
  const tone = (['info', 'warning'] as const).find((one) => editor.isActive('callout', { tone: one }));
  return {
    heading: level ?? 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    code: editor.isActive('code'),
    link: editor.isActive('link'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    taskList: editor.isActive('taskList'),
    blockquote: editor.isActive('blockquote'),
    codeBlock: editor.isActive('codeBlock'),
    codeLanguage: languageOf(editor),
    callout: tone,
    table: editor.isActive('table'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

function languageOf(editor: Editor): string | null {
  const { language } = editor.getAttributes('codeBlock');
  return typeof language === 'string' ? language : null;
}
