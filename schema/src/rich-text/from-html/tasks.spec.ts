import { describe, expect, it } from '@jest/globals';
import type { RichTextNode } from '../types.js';
import { htmlToRichText, markdownToRichText, type ConversionResult } from './index.js';

/** "x" for what is done, "-" for what is not, with the words, and lists below it in brackets. */
function tasksIn(result: ConversionResult): string {
  if (!result.ok) throw new Error(result.problems.join(' '));
  const written = (node: RichTextNode): string => {
    const inside = (node.content ?? []).map(written).join('');
    if (node.type === 'text') return node.text ?? '';
    if (node.type === 'taskList') return `[${inside}]`;
    if (node.type === 'taskItem') return `${node.attrs?.checked === true ? 'x' : '-'}${inside};`;
    return node.type === 'listItem' ? `*${inside};` : inside;
  };
  return result.document.content.map(written).join('|');
}

describe('lists of things to do in HTML', () => {
  it.each([
    [
      'GitHub',
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled checked> Ask</li>' +
        '<li class="task-list-item"><p><input type="checkbox" disabled> Write</p><ul><li><input type="checkbox">Print</li></ul></li></ul>',
      '[xAsk;-Write[-Print;];]',
    ],
    [
      'pages of Confluence',
      '<ul class="inline-task-list"><li data-inline-task-id="1" class="checked"><span>Ask</span></li><li data-inline-task-id="2">Write</li></ul>',
      '[xAsk;-Write;]',
    ],
    [
      'the storage of Confluence',
      '<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>Ask</ac:task-body></ac:task>' +
        '<ac:task><ac:task-id>8</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body><span>Write</span></ac:task-body></ac:task></ac:task-list>',
      '[xAsk;-Write;]',
    ],
    [
      'word processors on the web',
      '<ul><li role="checkbox" aria-checked="true"><p>Ask</p></li><li role="checkbox" aria-checked="false"><p>Write</p></li></ul>',
      '[xAsk;-Write;]',
    ],
    ['Word', '<p>Before</p><p><span>☒</span>&nbsp;Ask</p><p>☐ <b>Write</b></p><p>After</p>', 'Before|[xAsk;-Write;]|After'],
    ['lists with a box as a character', '<ul><li>☑ Ask</li><li>☐ Write</li></ul>', '[xAsk;-Write;]'],
    ['numbered lists', '<ol><li><input type="checkbox" checked>Ask</li></ol>', '[xAsk;]'],
  ])('come from %s', (_, html, tasks) => {
    expect(tasksIn(htmlToRichText(html))).toBe(tasks);
  });

  it('are not made of lists that only have a box somewhere inside', () => {
    expect(tasksIn(htmlToRichText('<ul><li>Plain<ul><li><input type="checkbox"> Ask</li></ul></li></ul>'))).toBe('*Plain[-Ask;];');
  });

  it('take lines without a box as not done, and say so', () => {
    const result = htmlToRichText('<ul><li><input type="checkbox" checked>Ask</li><li>Write</li></ul>');
    expect(tasksIn(result)).toBe('[xAsk;-Write;]');
    expect(result).toMatchObject({ losses: [{ kind: 'degraded', element: 'li', detail: 'became a task: Write' }] });
  });
});

describe('lists of things to do in Markdown', () => {
  it('come from brackets at the beginning of items', () => {
    expect(tasksIn(markdownToRichText('- [x] Ask\n- [ ] Write *it*\n  - [X] Print\n\n    More\n'))).toBe('[xAsk;-Write it[xPrintMore;];]');
  });

  it('do not come from brackets elsewhere', () => {
    expect(tasksIn(markdownToRichText('- \\[ ] Ask\n- []\n\n[x] Write\n'))).toBe('*[ ] Ask;*[];|[x] Write');
  });
});
