import { expect, it } from '@jest/globals';
import { hitOf } from './search-hit.js';
import { MatchedWords } from './text/matched-words.js';

const row = { id: '1', kind: 'file', path: '/posts/a-1', place: null, personId: null, groupId: null, at: null, sourceId: null };

it('shows nothing that turns the direction of a line, or cannot be seen', () => {
  const hit = hitOf({ ...row, title: 'Invoice \u202efdp.exe', text: 'Pay \u2067the\u2069 letter\u0007 \u202anow\u202c' }, new MatchedWords(new Set(['letter']), []));
  expect(hit.title).toEqual([{ text: 'Invoice fdp.exe', marked: false }]);
  expect(hit.snippet).toEqual([{ text: 'Pay the ', marked: false }, { text: 'letter', marked: true }, { text: ' now', marked: false }]);
});
