import { describe, expect, it } from '@jest/globals';
import { type DecisionFacts, letterToAuthor, letterToReporter } from './decision-words.js';
import type { DecisionKind } from './moderation.policy.js';

const facts = (kind: DecisionKind, before: DecisionKind | null, more: Partial<DecisionFacts> = {}): DecisionFacts => ({
  kind, before, label: 'comment', reason: kind === 'KEEP' ? null : 'Tone', message: '', link: 'https://site.example/account/reports', ...more,
});

describe('what the author is told', () => {
  it.each([
    ['KEEP', null, '', undefined],
    ['KEEP', null, 'Mind your words.', 'A moderator has something to say about your comment'],
    ['WARN', null, 'Mind your words.', 'A moderator has something to say about your comment'],
    ['HIDE', null, '', 'Your comment was hidden'],
    ['HIDE', 'HIDE', '', 'Your comment stays hidden'],
    ['KEEP', 'HIDE', '', 'Your comment is shown again'],
    ['WARN', 'HIDE', 'Mind your words.', 'Your comment is shown again'],
  ] as const)('%s after %s', (kind, before, message, subject) => {
    const letter = letterToAuthor(facts(kind, before, { message }));
    expect(letter?.subject).toBe(subject);
    if (message) expect(letter?.paragraphs).toContain(message);
  });

  it('names the rule and the way to a second look', () => {
    const text = letterToAuthor(facts('HIDE', null))?.paragraphs.join(' ');
    expect(text).toContain('tone');
    expect(text).toContain('https://site.example/account/reports');
  });
});

describe('what those who reported it are told', () => {
  it.each([
    ['KEEP', null, 'follows the house rules'],
    ['WARN', null, 'spoken to its author'],
    ['HIDE', null, 'has hidden it'],
    ['HIDE', 'HIDE', undefined],
    ['KEEP', 'HIDE', 'shown again'],
    ['WARN', 'HIDE', 'shown again'],
  ] as const)('%s after %s', (kind, before, words) => {
    const letter = letterToReporter(facts(kind, before, { message: 'For the author alone.' }));
    if (words === undefined) expect(letter).toBeUndefined();
    else expect(letter?.paragraphs.join(' ')).toContain(words);
    expect(letter?.paragraphs.join(' ') ?? '').not.toContain('For the author alone.');
  });
});
