import { describe, expect, it } from '@jest/globals';
import { MatchedWords } from '../text/matched-words.js';
import { rankKnowledge } from './knowledge.js';
import type { KnownItem } from './people-who-know.queries.js';

const matched = new MatchedWords(new Set(['letters', 'letter', 'user', 'research']), []);
const post = (...authorIds: string[]): KnownItem => ({ id: 'x', kind: 'post', title: 'A post', authorIds, ownerId: null });
const page = (title: string, ownerId: string | null): KnownItem => ({ id: 'x', kind: 'page', title, authorIds: [], ownerId });
const why = (...given: Parameters<typeof rankKnowledge>) => rankKnowledge(...given).map((one) => [one.personId, one.why]);

describe('people who know', () => {
  it('wrote of it, and look after it', () => {
    expect(why([page('Letters playbook', 'amara'), post('amara'), post('rhiannon', 'amara'), post('rhiannon')], [], matched)).toEqual([
      ['amara', '2 posts, owns Letters playbook'],
      ['rhiannon', '2 posts'],
    ]);
    expect(why([page('One', 'amara'), page('Two', 'amara'), page('Three', 'amara')], [], matched)).toEqual([['amara', 'owns One and 2 more']]);
  });

  it('say so in their profile', () => {
    const told = [
      { id: 'daniel', skills: ['Economics'], askMeAbout: 'Reply rates and letters' },
      { id: 'leo', skills: ['User research', 'Research operations'], askMeAbout: '' },
      { id: 'mei', skills: ['Research operations'], askMeAbout: 'Anything' },
    ];
    expect(why([post('leo')], told, matched)).toEqual([['leo', 'Skill: User research, 1 post'], ['daniel', 'Ask me about: Reply rates and letters']]);
  });

  it('are not those who wrote one thing far down', () => {
    const far = Array.from({ length: 12 }, () => post('busy'));
    expect(why([...far, post('once')], [], matched)).toEqual([['busy', '12 posts']]);
  });

  it('are told of in few words', () => {
    const askMeAbout = `Letters ${'and more '.repeat(20)}`;
    const [[, told] = []] = why([], [{ id: 'a', skills: [], askMeAbout }], matched);
    expect(told?.length).toBeLessThan(80);
    expect(told).toMatch(/^Ask me about: Letters and more .*…$/);
  });
});
