import { describe, expect, it } from '@jest/globals';
import { UnderWay } from './under-way.js';

function opened() {
  const doors: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => doors.push(resolve));
  return { doors, work };
}

describe('what is under way', () => {
  it('is bounded for each subject, and counts down when it ends or fails', async () => {
    const limit = new UnderWay(2);
    const { doors, work } = opened();
    const running = [limit.during('a', work), limit.during('a', work)];
    await expect(limit.during('a', work)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 5 });
    await limit.during('b', () => Promise.resolve());
    doors.forEach((open) => open());
    await Promise.all(running);
    await expect(limit.during('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await limit.during('a', () => Promise.resolve('again'))).toBe('again');
  });
});
