import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { canAdminister } from '../../../platform/access/administration.js';
import { ensure } from '../../../platform/access/ensure.js';
import { slugOf } from '../../../platform/addresses.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { newShortId } from '../../../platform/ids.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { MarkingRepository, type SchemeMarking } from './marking.repository.js';

export interface MarkingInput {
  readonly label: string;
  readonly description: string;
}

export type MarkingOutcome = { type: 'MarkingsChanged' } | { type: 'MarkingRefused'; message: string } | ValidationFailed;
export type MarkingMove = 'UP' | 'DOWN';

const changes = { name: 'administer-markings', times: 200, withinSeconds: 3600 };
const changed: MarkingOutcome = { type: 'MarkingsChanged' };
const refused = (message: string): MarkingOutcome => ({ type: 'MarkingRefused', message });
const inUse = refused('Texts carry this marking, so it cannot be deleted. Stop it from being chosen instead');

/**
 * For administrators: the scheme of markings and which of them may be chosen. The highest that may be chosen is the
 * ceiling of the site. What carries a marking keeps it, whatever is changed here.
 */
@Injectable()
export class AdministerMarkings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly markings: MarkingRepository,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  /** On top of the others, and not to be chosen yet. */
  add(actor: Actor, input: MarkingInput): Promise<MarkingOutcome> {
    return this.change(actor, 'marking-added', async (scheme) => {
      const { label, description, failed } = read(input, scheme, null);
      if (failed) return failed;
      if (scheme.length >= limits.markings) return refused(`A scheme has ${limits.markings} markings at most`);
      const slug = slugOf(label) || 'marking';
      const id = scheme.some((one) => one.id === slug) ? `${slug}-${newShortId()}` : slug;
      await this.markings.add({ id, label, level: (scheme.at(-1)?.level ?? 0) + 1, allowed: false }, description);
      return changed;
    });
  }

  setWords(actor: Actor, id: string, input: MarkingInput): Promise<MarkingOutcome> {
    return this.change(actor, 'marking-changed', async (scheme) => {
      ofScheme(scheme, id);
      const { label, description, failed } = read(input, scheme, id);
      if (failed) return failed;
      await this.markings.setWords(id, label, description);
      return changed;
    });
  }

  /** One step up is one step more sensitive. */
  move(actor: Actor, id: string, direction: MarkingMove): Promise<MarkingOutcome> {
    return this.change(actor, 'marking-moved', async (scheme) => {
      const ids = scheme.map((one) => one.id);
      const from = ids.indexOf(ofScheme(scheme, id).id);
      const to = direction === 'UP' ? from + 1 : from - 1;
      const other = ids[to];
      if (other === undefined) return changed;
      ids[to] = id;
      ids[from] = other;
      await this.markings.setOrder(ids);
      return changed;
    });
  }

  /** Whether it may be chosen. One always may. */
  allow(actor: Actor, id: string, allowed: boolean): Promise<MarkingOutcome> {
    return this.change(actor, allowed ? 'marking-allowed' : 'marking-not-allowed', async (scheme) => {
      ofScheme(scheme, id);
      const left = scheme.filter((one) => one.allowed && one.id !== id);
      if (!allowed && left.length === 0) return refused('One marking must be left that people can choose');
      await this.markings.setAllowed([id], allowed);
      return changed;
    });
  }

  /** Nothing above it may be chosen any more; it itself may. */
  setCeiling(actor: Actor, id: string): Promise<MarkingOutcome> {
    return this.change(actor, 'marking-ceiling-set', async (scheme) => {
      const place = scheme.indexOf(ofScheme(scheme, id));
      await this.markings.setAllowed(scheme.slice(place + 1).map((one) => one.id), false);
      await this.markings.setAllowed([id], true);
      return changed;
    });
  }

  /** Only what nothing carries: no text, no draft and no revision. The database knows. */
  async delete(actor: Actor, id: string): Promise<MarkingOutcome> {
    try {
      return await this.change(actor, 'marking-deleted', async (scheme) => {
        const marking = ofScheme(scheme, id);
        if (marking.allowed && scheme.filter((one) => one.allowed).length === 1) return refused('One marking must be left that people can choose');
        await this.markings.delete(id);
        return changed;
      });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '23503') return inUse;
      throw error;
    }
  }

  private async change(actor: Actor, event: string, work: (scheme: readonly SchemeMarking[]) => Promise<MarkingOutcome>): Promise<MarkingOutcome> {
    ensure(canAdminister(actor));
    await this.rateLimits.count(changes, actor.personId);
    return this.work.run(async () => {
      const outcome = await work(await this.markings.lockAll());
      // Markings have no id that the log could name; it says who changed the scheme, and how.
      if (outcome.type === 'MarkingsChanged') await this.events.record({ name: event, subjectId: actor.personId }, actor);
      return outcome;
    });
  }
}

function ofScheme(scheme: readonly SchemeMarking[], id: string): SchemeMarking {
  const marking = scheme.find((one) => one.id === id);
  if (!marking) throw new NotFound();
  return marking;
}

function read(input: MarkingInput, scheme: readonly SchemeMarking[], id: string | null) {
  const problems = new Problems();
  const label = problems.requiredText('label', input.label, 'the label', limits.markingLabel).replace(/\s+/g, ' ');
  const description = problems.requiredText('description', input.description, 'what may be marked so', limits.markingDescription);
  const other = scheme.find((one) => one.label.toLowerCase() === label.toLowerCase());
  if (label && other && other.id !== id) problems.add('label', 'Another marking has this label');
  return { label, description, failed: problems.any ? problems.failed() : undefined };
}
