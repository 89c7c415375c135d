import { describe, expect, it } from '@jest/globals';
import { oneSpelling } from './spelling.js';

describe('British and American spelling', () => {
  it.each([
    ['organisation', 'organization'], ['organise', 'organize'], ['analysing', 'analyzing'], ['colours', 'colors'], ['behaviour', 'behavior'],
    ['centre', 'center'], ['centred', 'centered'], ['programme', 'program'], ['licence', 'license'], ['practising', 'practicing'],
    ['counsellor', 'counselor'], ['favourite', 'favorite'], ['enrolment', 'enrollment'], ['catalogue', 'catalog'],
  ])('%s meets %s', (british, american) => expect(oneSpelling(british)).toBe(oneSpelling(american)));

  it.each(['four', 'hour', 'tour', 'your', 'this', 'precise', 'wise', 'culture', 'called', 'agreed', '2fa', 'policies'])('%s stays', (word) =>
    expect(oneSpelling(word)).toBe(word),
  );
});
