import { anEditor } from '../testing/an-editor';
import { cleanPasted } from '../pasting/clean-pasted';

const tasks = (editor: ReturnType<typeof anEditor>) =>
  editor.getHTML().replace(/ (class|data-id)="[^"]*"/g, '').replace(/<p><\/p>$/, '');

describe('tasks in the editor', () => {
  afterEach(() => document.body.replaceChildren());

  it('come from a list with all its items and what is below them, and go back', () => {
    const editor = anEditor();
    editor.commands.setContent('<ul><li><p>Ask</p><ul><li><p>Twice</p></li></ul></li><li><p>Write</p></li></ul>');
    editor.commands.setTextSelection(4);
    editor.commands.toggleTaskList();
    const list = '<ul><li data-checked="false"><p>Ask</p><ul><li><p>Twice</p></li></ul></li><li data-checked="false"><p>Write</p></li></ul>';
    expect(tasks(editor)).toBe(list);
    expect(editor.state.selection.from).toBe(4);
    editor.commands.toggleOrderedList();
    expect(tasks(editor)).toBe('<ol><li><p>Ask</p><ul><li><p>Twice</p></li></ul></li><li><p>Write</p></li></ol>');
    editor.destroy();
  });

  it('are ticked by their box and by the keyboard, and the next one is not done', () => {
    const editor = anEditor('Ask');
    editor.commands.toggleTaskList();
    const box = document.querySelector<HTMLInputElement>('.cb-task > input');
    expect(box?.getAttribute('aria-label')).toBe('Ask');
    box?.click();
    expect(tasks(editor)).toBe('<ul><li data-checked="true"><p>Ask</p></li></ul>');
    editor.commands.keyboardShortcut('Enter');
    expect(tasks(editor)).toBe('<ul><li data-checked="true"><p>Ask</p></li><li data-checked="false"><p></p></li></ul>');
    editor.commands.keyboardShortcut('Mod-Enter');
    expect(tasks(editor)).toContain('</li><li data-checked="true"><p></p></li>');
    editor.commands.keyboardShortcut('Mod-Enter');
    expect(tasks(editor)).toContain('</li><li data-checked="false"><p></p></li>');
    editor.destroy();
  });

  it('go below each other and up again', () => {
    const editor = anEditor('Ask', 'Write');
    editor.commands.selectAll();
    editor.commands.toggleTaskList();
    editor.commands.focus('end');
    editor.commands.setTextSelection(editor.state.doc.content.size - 6);
    editor.commands.keyboardShortcut('Tab');
    expect(tasks(editor)).toBe('<ul><li data-checked="false"><p>Ask</p><ul><li data-checked="false"><p>Write</p></li></ul></li></ul>');
    editor.commands.keyboardShortcut('Shift-Tab');
    expect(tasks(editor)).toBe('<ul><li data-checked="false"><p>Ask</p></li><li data-checked="false"><p>Write</p></li></ul>');
    editor.destroy();
  });
});

describe('tasks that are pasted', () => {
  it.each([
    ['a box on a web page', '<ul class="contains-task-list"><li><input type="checkbox" checked> Ask</li><li><input type="checkbox"> Write</li></ul>'],
    ['an item that says so', '<ul><li role="checkbox" aria-checked="true">Ask</li><li role="checkbox" aria-checked="false">Write</li></ul>'],
    ['Word', '<p class=MsoNormal><span>☒</span><span>&nbsp;Ask</span></p><p class=MsoNormal><span>☐</span> Write</p>'],
  ])('come from %s', (_, html) => {
    const editor = anEditor();
    editor.commands.setContent(cleanPasted(html));
    expect(tasks(editor)).toBe('<ul><li data-checked="true"><p>Ask</p></li><li data-checked="false"><p>Write</p></li></ul>');
    editor.destroy();
  });
});
