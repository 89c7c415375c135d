import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AskStage, type DuePage, nextAsk, stages } from './next-ask.js';

const due: DuePage = { due: '2026-11-01', ownerId: 'rosa', askedOn: null, askedPersonId: null, stage: 0 };
const asked: DuePage = { ...due, askedOn: '2026-11-01', askedPersonId: 'rosa', stage: 1 };

describe('whom to ask about a review', () => {
  it.each<[string, DuePage, string, AskStage | null]>([
    ['the owner when it is due', due, '2026-11-01', stages.owner],
    ['nobody twice', asked, '2026-11-02', null],
    ['nobody before the owner had their days', asked, '2026-11-14', null],
    ['the owner again after 14 days', asked, '2026-11-15', stages.reminded],
    ['the fallback after 14 more', { ...asked, askedOn: '2026-11-15', stage: 2 }, '2026-11-29', stages.fallback],
    ['nobody after the fallback', { ...asked, stage: 3 }, '2027-11-29', null],
    ['a new owner from the beginning', { ...asked, ownerId: 'sam' }, '2026-11-02', stages.owner],
    ['the fallback at once where there is no owner', { ...due, ownerId: null }, '2026-11-01', stages.fallback],
    ['the fallback where the owner left after being asked', { ...asked, ownerId: null }, '2026-11-02', stages.fallback],
    ['the fallback once', { ...asked, ownerId: null, askedPersonId: null, stage: 3 }, '2027-11-02', null],
    ['the owner anew in the next round', { ...asked, due: '2027-11-01', stage: 3 }, '2027-11-01', stages.owner],
  ])('asks %s', (_, page, today, expected) => {
    expect(nextAsk(page, today)).toBe(expected);
  });

  it('asks each at most once a round, and never stops before the fallback, on whatever days it runs', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }), fc.boolean(), (gaps, hasOwner) => {
      let page: DuePage = { ...due, ownerId: hasOwner ? 'rosa' : null };
      let day = Date.UTC(2026, 10, 1);
      const asks: AskStage[] = [];
      for (const gap of [...gaps, 14, 14, 14]) {
        day += gap * 86_400_000;
        const today = new Date(day).toISOString().slice(0, 10);
        const stage = nextAsk(page, today);
        if (stage === null) continue;
        asks.push(stage);
        page = { ...page, askedOn: today, askedPersonId: page.ownerId, stage };
      }
      expect(asks).toEqual(hasOwner ? [1, 2, 3] : [3]);
    }));
  });
});
