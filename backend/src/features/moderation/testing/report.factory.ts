import type { TestApp } from '../../../testing/test-app.js';
import { ReportThing } from '../actions/report-thing.js';
import type { ThingKind } from '../reported-thing.js';
import { type TestCase, type TestQueue, queue } from './moderation.operations.js';

/** A report of this person about a thing of somebody else. */
export async function givenReport(
  app: TestApp,
  reporter: { id: string },
  { kind, id, reason = 'TONE', words = '' }: { kind: ThingKind; id: string; reason?: string; words?: string },
): Promise<void> {
  const outcome = await app.get(ReportThing).run(await app.actor(reporter), { thing: { kind, id }, reason, words });
  if (outcome.type !== 'ThingReported') throw new Error(JSON.stringify(outcome));
}

/** The newest case that waits, as this moderator sees it. */
export async function lastOpenCase(app: TestApp, moderator: { id: string }): Promise<TestCase> {
  const { moderationQueue } = await (await app.as(moderator)).ask<TestQueue>(queue, { view: 'TO_DECIDE' });
  const last = moderationQueue.cases.at(-1);
  if (!last) throw new Error('No case waits');
  return last;
}
