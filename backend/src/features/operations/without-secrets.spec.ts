import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from './without-secrets.js';

describe('withoutSecrets', () => {
  it.each([
    ['connect ECONNREFUSED 10.0.0.9:587', 'connect ECONNREFUSED 10.0.0.9:587'],
    ['cannot reach smtp://user:hunter2@mail.example:587 now', 'cannot reach [address] now'],
    ['550 no such user priya.raman@skills.example', '550 no such user [mail address]'],
    ['at https://site.example/link/9fJx', 'at [address]'],
    ['Bad token: 9fJxQ2', 'Bad token=[secret]'],
    ['used h2vbPq0H8c3kQwz1yXn5tT7rL4mA_9sd twice', 'used [secret] twice'],
    ['an-ordinary-name-with-many-words', 'an-ordinary-name-with-many-words'],
    ['first line\nat secret.js:1', 'first line'],
  ])('%s', (error, words) => expect(withoutSecrets(error)).toBe(words));

  it('is short', () => expect(withoutSecrets('word '.repeat(500))).toHaveLength(300));
});
