import { describe, expect, it } from '@jest/globals';
import { text, wordsIn } from '../../markdown-import/front-matter/post-facts.js';
import { PackRefused } from '../../packs/pack-refused.js';
import { JsonReader } from '../../packs/read-json.js';
import { nameInWords } from '../../wiki-import/source/name-in-words.js';
import { wordsOfHtml, wordsOfMarkdown } from './plain-words.js';

const readers: [string, (title: string) => string][] = [
  ['front matter', text],
  ['front matter of our own', (title) => wordsIn({ format: 'crossbench' }, title)],
  ['front matter that may hold HTML', (title) => wordsIn({}, title)],
  ['HTML', wordsOfHtml],
  ['HTML with elements', (title) => wordsOfHtml(title.replace('Road', '<b>Road</b>'))],
  ['a heading', (title) => wordsOfMarkdown(title.replace('Road', '**Road**'))],
  ['the name of a file', (title) => nameInWords(`${title}.md`)],
  ['a pack', (title) => new JsonReader('page.json', title).text(100, 1)],
];

describe.each(readers)('a title from %s', (_, read) => {
  it.each([
    ['\u202eRoad plan', 'Road plan'],
    ['Road\u2067 plan\u2069', 'Road plan'],
    ['\ufeffRoad \u206cplan', 'Road plan'],
    ['Road \u05e9\u05dc\u05d5\u05dd\u200f!', 'Road \u05e9\u05dc\u05d5\u05dd\u200f!'],
    ['Road 👩\u200d💻', 'Road 👩\u200d💻'],
  ])('%j → %j', (title, kept) => expect(read(title)).toBe(kept));
});

it('is none in a pack where nothing of it can be seen', () => {
  expect(() => new JsonReader('page.json', ' \u202e').text(100, 1)).toThrow(PackRefused);
});
