import { describe, expect, it } from '@jest/globals';
import { definitionsIn, phraseKey } from './definitions.js';

describe('acronyms that a text defines', () => {
  it.each([
    ['a blanket purchase agreement (BPA) for', 'bpa', 'blanket purchase agreement'],
    ['their Authority to Operate (ATO).', 'ato', 'authority to operate'],
    ['the Office of Management and Budget (OMB)', 'omb', 'office of management and budget'],
    ['the Office of General Counsel (OGC)', 'ogc', 'office of general counsel'],
    ['subject matter experts (SMEs)', 'sme', 'subject matter experts'],
    ['human-centered design ( HCD )', 'hcd', 'human centered design'],
    ['Platform as a Service (PaaS)', 'paas', 'platform as a service'],
  ])('%s', (text, acronym, phrase) => expect(definitionsIn(text)).toEqual([{ acronym, phrase }]));

  it.each(['my team (Ama)', 'see it (NOW)', '(BPA) alone', 'a big purple bird (XYZ)', 'general counsel (G)', ''])('are none in %j', (text) =>
    expect(definitionsIn(text)).toEqual([]),
  );

  it('are looked for in the first 500 brackets of a text that has no end of them', () => {
    const endless = 'alpha beta (XY) '.repeat(499);
    expect(definitionsIn(`${endless}a service pattern (SP)`)).toHaveLength(1);
    expect(definitionsIn(`${endless}alpha beta (XY) a service pattern (SP)`)).toEqual([]);
  });

  it('are each told once', () => {
    expect(definitionsIn('a service pattern (SP) and a service pattern (SP)')).toHaveLength(1);
  });
});

it('has one key for a phrase in its inflections and spellings', () => {
  expect(phraseKey(['authorisations', 'to', 'operate'])).toBe(phraseKey(['authorization', 'to', 'operate']));
  expect(phraseKey(['status', 'process'])).toBe('status process');
});
