import { describe, expect, it } from '@jest/globals';
import { Remembered } from './remembered.js';

function counting() {
  const asked: string[] = [];
  const clock = { time: 0 };
  const remembered = new Remembered<number>(2, { fresh: 60, usable: 300 }, () => clock.time);
  const get = (key: string) => remembered.get(key, () => Promise.resolve(asked.push(key)));
  return { asked, clock, remembered, get };
}

describe('what is remembered', () => {
  it('is asked for once, also by several at once, while it is fresh', async () => {
    const { asked, clock, get } = counting();
    expect(await Promise.all([get('a'), get('a')])).toEqual([1, 1]);
    clock.time = 59;
    expect(await get('a')).toBe(1);
    expect(asked).toEqual(['a']);
  });

  it('is renewed once while it is still given', async () => {
    const { asked, clock, get } = counting();
    await get('a');
    clock.time = 60;
    expect(await Promise.all([get('a'), get('a')])).toEqual([1, 1]);
    expect(await get('a')).toBe(2);
    expect(asked).toEqual(['a', 'a']);
  });

  it('tells whether somebody waits for it', async () => {
    const { clock, remembered } = counting();
    const waitedFor: boolean[] = [];
    const get = () => remembered.get('a', (isWaitedFor) => Promise.resolve(waitedFor.push(isWaitedFor)));
    for (const time of [0, 60, 360]) {
      clock.time = time;
      await get();
    }
    expect(waitedFor).toEqual([true, false, true]);
  });

  it('is waited for when it has become too old', async () => {
    const { clock, get } = counting();
    await get('a');
    clock.time = 300;
    expect(await get('a')).toBe(2);
  });

  it('is bounded: what was not wanted for longest goes first', async () => {
    const { asked, get } = counting();
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep a failure', async () => {
    const { remembered, get } = counting();
    await expect(remembered.get('a', () => Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
    expect(await get('a')).toBe(1);
  });

  it('serves on when it cannot be renewed, and is renewed later', async () => {
    const { clock, remembered, get } = counting();
    await get('a');
    clock.time = 60;
    expect(await remembered.get('a', () => Promise.reject(new Error('the database is away')))).toBe(1);
    expect(await get('a')).toBe(1);
    expect(await get('a')).toBe(2);
  });
});
