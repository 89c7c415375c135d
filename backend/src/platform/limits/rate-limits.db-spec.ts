import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { Clock } from '../clock.js';
import { Database } from '../db/database.js';
import { sql } from '../db/sql.js';
import { RateLimits } from './rate-limits.js';

class SetClock extends Clock {
  time = new Date('2026-11-20T10:00:30Z');
  override now(): Date {
    return this.time;
  }
}

let app: TestApp;
const clock = new SetClock();
let limits: RateLimits;
const threeAMinute = { name: 'try', times: 3, withinSeconds: 60 };
beforeAll(async () => {
  app = await startTestApp();
  limits = new RateLimits(app.get(Database), clock);
});
afterAll(() => app.close());

describe('a limit', () => {
  it('refuses what is one too many, says when to come back, and lets it pass then', async () => {
    for (let time = 0; time < 3; time += 1) await limits.count(threeAMinute, 'a');
    await expect(limits.count(threeAMinute, 'a')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 30 });
    clock.time = new Date('2026-11-20T10:01:00Z');
    await limits.count(threeAMinute, 'a');
  });

  it('counts each subject by itself', async () => {
    for (let time = 0; time < 3; time += 1) await limits.count(threeAMinute, 'b');
    await limits.count(threeAMinute, 'c');
    await expect(limits.count(threeAMinute, 'b')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  it('counts right when all come at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => limits.count(threeAMinute, 'd')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  it('is forgotten when its time is over', async () => {
    await limits.count(threeAMinute, 'e');
    clock.time = new Date('2026-11-20T10:05:00Z');
    await limits.forgetOld();
    expect(await app.get(Database).rows(sql`select from rate_limit where name = 'try'`)).toEqual([]);
  });
});
