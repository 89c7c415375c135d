import type { Editor } from '@tiptap/core';
import { diagramLanguage, knownLanguage, languages } from '../../../ui/rich-code/languages';
import type { FormattingState } from './formatting-state';
import type { ToolMenuItem } from './tool-menu';

const example = 'flowchart TD\n  A[Write the letter] --> B{Tested?}\n  B -- Yes --> C[Send it]\n  B -- No --> A';

/** What a block of code is written in; as a diagram, its text is drawn for readers. */
export function languageMenu(editor: Editor, { codeLanguage }: FormattingState): ToolMenuItem[][] {
  const current = codeLanguage === null ? null : (knownLanguage(codeLanguage) ?? codeLanguage);
  const item = (id: string | null, label: string): ToolMenuItem => ({
    id: id ?? 'none',
    label,
    isOn: id === current,
    onPress: () => chooseLanguage(editor, id),
  });
  return [
    [item(null, 'Plain text'), item(diagramLanguage, 'Diagram (Mermaid)')],
    Object.entries(languages).map(([id, label]) => item(id, label)),
  ];
}

/** Such as "Language: SQL". */
export function languageLabel({ codeLanguage }: FormattingState): string {
  if (codeLanguage === null) return 'Language';
  const known = knownLanguage(codeLanguage);
  return codeLanguage === diagramLanguage ? 'Diagram' : known === undefined ? codeLanguage : (languages[known] ?? known);
}

function chooseLanguage(editor: Editor, language: string | null): void {
  const chain = editor.chain().focus().updateAttributes('codeBlock', { language });
  // Who has not drawn one before sees how it is done.
  const isEmpty = editor.state.selection.$from.parent.content.size === 0;
  (language === diagramLanguage && isEmpty ? chain.insertContent({ type: 'text', text: example }) : chain).run();
}
