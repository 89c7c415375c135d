import { Clock } from '../platform/clock.js';
import type { TestApp } from './test-app.js';

/** For this server the time stands still meanwhile. Otherwise an hour that ends in between, with all that was counted in it, comes in between. */
export async function atOneMoment<Result>(app: TestApp, work: () => Promise<Result>): Promise<Result> {
  const clock = app.get(Clock);
  const moment = clock.now().getTime();
  Object.defineProperty(clock, 'now', { configurable: true, value: () => new Date(moment) });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(clock, 'now');
  }
}
