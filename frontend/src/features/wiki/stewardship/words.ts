import type { WikiReviewAnswer } from '../../../gql/wiki/graphql';

/** What can be chosen as months between reviews. */
export const intervals = [3, 6, 12, 24, 0];

export function monthsInWords(months: number): string {
  if (months === 0) return 'Never';
  return months === 24 ? 'Every 2 years' : months === 12 ? 'Every year' : `Every ${months} months`;
}

export const answersInWords: Record<WikiReviewAnswer, string> = {
  STILL_RIGHT: 'still right',
  CHANGE: 'must change',
  RETIRE: 'retired',
  BRING_BACK: 'brought back',
};
