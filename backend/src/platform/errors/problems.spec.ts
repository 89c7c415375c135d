import { describe, expect, it } from '@jest/globals';
import { Problems } from './problems.js';

describe('a text that was entered', () => {
  it.each([
    ['spaces at its ends', '  Roads  ', 'Roads'],
    ['a character that the database refuses', 'Ro\u0000ads', 'Roads'],
    ['characters that turn its direction', 'Roads \u202efdp.exe\u202c\u2067x\u2069', 'Roads fdp.exex'],
    ['one that it begins with', '\u202eRoads', 'Roads'],
    ['characters that stand for nothing', '\ufeffRo\u206ca\u2063ds\ufff9', 'Roads'],
    ['nothing of what right-to-left writing needs', 'שלום\u200f!', 'שלום\u200f!'],
    ['nothing that joins, or shows where a word may break', 'نمی\u200cخواهم क्\u200dष ភាសា\u200bខ្មែរ', 'نمی\u200cخواهم क्\u200dष ភាសា\u200bខ្មែរ'],
    ['nothing of a picture', '👩\u200d💻❤️🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩\u200d💻❤️🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['nothing of its lines', 'One\n\tTwo', 'One\n\tTwo'],
  ])('loses %s', (_, entered, kept) => {
    expect(new Problems().text('name', entered, 'a name', 100)).toBe(kept);
  });

  it.each(['', ' \u202e ', '\u200b\ufeff\u00ad', '\u3164', '\u2800 \u2800'])('is refused where nothing of it can be seen: "%s"', (entered) => {
    const problems = new Problems();
    problems.requiredText('name', entered, 'a name', 100);
    expect(problems.all).toEqual([{ field: 'name', message: 'Enter a name' }]);
  });

  it('is refused where nothing of it can be seen, or where it is too long', () => {
    const problems = new Problems();
    problems.requiredText('name', ' \u202e ', 'a name', 100);
    problems.text('purpose', 'x'.repeat(1001), 'the purpose', 1000);
    expect(problems.failed().problems).toEqual([
      { field: 'name', message: 'Enter a name' },
      { field: 'purpose', message: 'Purpose must be 1,000 characters or fewer' },
    ]);
  });
});
