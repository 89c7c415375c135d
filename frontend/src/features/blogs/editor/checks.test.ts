import type { RichTextNode } from '@crossbench/schema/rich-text';
import { checksOf } from './checks';
import { emptyText, type DraftText } from './saving/draft-text';

const heading = (id: string, level: number, text: string): RichTextNode => ({
  type: 'heading',
  attrs: { id, level },
  content: [{ type: 'text', text }],
});
const picture = (id: string, alt: string, decorative = false): RichTextNode => ({
  type: 'image',
  attrs: { id, attachmentId: '0198c5a0-0000-7000-8000-000000000001', alt, caption: '', decorative },
});

function draft(content: RichTextNode[], title = 'The bus stop'): DraftText {
  return { ...emptyText('official', 'EVERYONE'), title, body: { type: 'doc', content } };
}

function check(name: string, text: DraftText) {
  return checksOf(text).find((one) => one.name === name);
}

it('asks for a title and a text', () => {
  const empty = draft([{ type: 'paragraph' }], ' ');
  expect(check('title', empty)).toMatchObject({ isDone: false, place: 'title' });
  expect(check('text', empty)).toMatchObject({ isDone: false, place: 'text' });
});

it('counts the pictures without a description and leads to the first', () => {
  const text = draft([picture('aaaaaaaaaa', 'A shelter'), picture('bbbbbbbbbb', ' '), picture('cccccccccc', '')]);
  expect(check('pictures', text)).toMatchObject({
    isDone: false,
    text: '2 pictures need a description.',
    place: { block: 'bbbbbbbbbb' },
  });
});

it('accepts a picture that is decoration, and says nothing about pictures where there are none', () => {
  expect(check('pictures', draft([picture('aaaaaaaaaa', '', true)]))).toMatchObject({ isDone: true });
  expect(check('pictures', draft([{ type: 'paragraph' }]))).toBeUndefined();
});

it.each([
  ['2, 3, 2, 3, 4', [2, 3, 2, 3, 4], true],
  ['4 straight after 2', [2, 4], false],
  ['3 first', [3], false],
  ['back up by two', [2, 3, 4, 2], true],
])('headings: %s', (_name, levels, isDone) => {
  const text = draft(levels.map((level, index) => heading(`aaaaaaaaa${index}`, level, 'Words')));
  expect(check('headings', text)?.isDone).toBe(isDone);
});
