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
  return checksOf(text).find((one) => one.name.startsWith(name));
}

it('asks for a title and a text', () => {
  const empty = draft([{ type: 'paragraph' }], ' ');
  expect(check('title', empty)).toMatchObject({ state: 'error', place: 'title' });
  expect(check('text', empty)).toMatchObject({ state: 'error', place: 'text' });
});

it('counts the pictures without a description and leads to the first', () => {
  const text = draft([picture('aaaaaaaaaa', 'A shelter'), picture('bbbbbbbbbb', ' '), picture('cccccccccc', '')]);
  expect(check('pictures', text)).toMatchObject({
    state: 'error',
    text: '2 pictures need a description.',
    place: { block: 'bbbbbbbbbb' },
  });
});

it('accepts a picture that is decoration, and says nothing about pictures where there are none', () => {
  expect(check('pictures', draft([picture('aaaaaaaaaa', '', true)]))).toMatchObject({ state: 'done' });
  expect(check('pictures', draft([{ type: 'paragraph' }]))).toBeUndefined();
});

it.each([
  ['2, 3, 2, 3, 4', [2, 3, 2, 3, 4], true],
  ['4 straight after 2', [2, 4], false],
  ['3 first', [3], false],
  ['back up by two', [2, 3, 4, 2], true],
])('headings: %s', (_name, levels, isDone) => {
  const text = draft(levels.map((level, index) => heading(`aaaaaaaaa${index}`, level, 'Words')));
  expect(check('headings', text)?.state).toBe(isDone ? 'done' : 'advice');
});

it('leads to personal data and repeats none of it', () => {
  const number: RichTextNode = { type: 'text', text: '4242 4242 4242 4242' };
  const found = check('payment-card', draft([{ type: 'paragraph', attrs: { id: 'pppppppppp' }, content: [number] }]));
  expect(found).toMatchObject({ state: 'warning', place: { block: 'pppppppppp' } });
  expect(found?.text).not.toContain('4242');
});

it('says of many of a kind how many more there are', () => {
  const link = (index: number): RichTextNode => ({
    type: 'paragraph',
    content: [{ type: 'text', text: `https://a.example/${index}`, marks: [{ type: 'link', attrs: { href: '/a' } }] }],
  });
  const lines = checksOf(draft(Array.from({ length: 9 }, (_, index) => link(index)))).filter(({ state }) => state === 'advice');
  expect([lines.length, lines.at(-1)?.text]).toEqual([5, 'And 5 more like this.']);
});
