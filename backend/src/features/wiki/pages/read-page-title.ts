import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../../platform/errors/problems.js';
import { foldName } from '../folded-name.js';

/** The title in one line; notes what is wrong with it. */
export function readPageTitle(problems: Problems, entered: string): string {
  const title = problems.requiredText('title', entered, 'a title', limits.title).replace(/\s+/g, ' ');
  if (title && !/[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(foldName(title))) problems.add('title', 'Enter a title that can be seen');
  return title;
}

export const pageTitleTaken = 'There is a page of this title in the same place. Choose another title, or write on that page';
