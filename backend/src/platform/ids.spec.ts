import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { isId, newId } from './ids.js';

afterEach(() => void jest.useRealTimers());

const many = (count: number): string[] => Array.from({ length: count }, () => newId());

describe('a new id', () => {
  it('is a uuid of version 7 that tells when it was made', () => {
    const id = newId();
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^.{14}7.{4}[89ab]/);
    const made = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(Math.abs(made - Date.now())).toBeLessThan(60_000);
  });

  it('stands behind all that were made before, also within one millisecond and when the clock is put back', () => {
    const ids = many(5000);
    jest.useFakeTimers({ now: Date.now() - 60_000 });
    ids.push(...many(10));
    expect(ids.findIndex((id, index) => index > 0 && id <= (ids[index - 1] ?? ''))).toBe(-1);
  });
});
