import { daysBefore } from '../../../../platform/site-day.js';

/** How far the asking about a review has come. */
export const stages = { nobody: 0, owner: 1, reminded: 2, fallback: 3 } as const;
export type AskStage = (typeof stages)[keyof typeof stages];

/** So many days an owner has before they are reminded, and again before the fallback is asked. */
const daysToAnswer = 14;

/** A page whose review is due. Days are those of the site. */
export interface DuePage {
  readonly due: string;
  /** Null where it has left, or edits here no more. */
  readonly ownerId: string | null;
  readonly askedOn: string | null;
  readonly askedPersonId: string | null;
  readonly stage: AskStage;
}

/** Whom to ask today; null where that has been done. What was asked about a review that is over says nothing of this one. */
export function nextAsk({ due, ownerId, askedOn, askedPersonId, stage }: DuePage, today: string): AskStage | null {
  const isAsked = askedOn !== null && askedOn >= due;
  if (!ownerId) return isAsked && stage === stages.fallback ? null : stages.fallback;
  if (!isAsked || askedPersonId !== ownerId) return stages.owner;
  if (stage >= stages.fallback || askedOn > daysBefore(today, daysToAnswer)) return null;
  return stage >= stages.reminded ? stages.fallback : stages.reminded;
}
