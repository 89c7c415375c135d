import type { Problems } from '../../../platform/errors/problems.js';
import { type ReviewInterval, reviewIntervals } from './stewardship.rows.js';

/** Months between reviews; null is left to the space. Notes what cannot be chosen. */
export function readInterval(problems: Problems, months: number | null): ReviewInterval | null {
  if (months === null) return null;
  const interval = reviewIntervals.find((one) => one === months);
  if (interval === undefined) problems.add('reviewMonths', 'Choose 3, 6, 12 or 24 months, or never');
  return interval ?? null;
}
