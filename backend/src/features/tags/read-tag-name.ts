import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../platform/errors/problems.js';
import { foldTag, tidyTag } from './tag-name.js';

/** A tag's name as it is kept; notes what is wrong with it. */
export function readTagName(problems: Problems, field: string, entered: string): string {
  const name = tidyTag(problems.requiredText(field, entered, 'a name', limits.tag));
  if (!problems.any && foldTag(name) === '') problems.add(field, 'Enter a name with a letter or a number');
  return name;
}
