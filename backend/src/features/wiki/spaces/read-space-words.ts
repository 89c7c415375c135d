import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../../platform/errors/problems.js';
import { foldName } from '../folded-name.js';

/** The name in one line; notes what is wrong with it. */
export function readSpaceName(problems: Problems, entered: string): string {
  const name = problems.requiredText('name', entered, 'a name', limits.spaceName).replace(/\s+/g, ' ');
  if (name && !/[\p{Letter}\p{Number}]/u.test(foldName(name))) problems.add('name', 'Enter a name with letters or numbers');
  return name;
}

export function readSpaceDescription(problems: Problems, entered: string): string {
  return problems.text('description', entered, 'the description', limits.spaceDescription);
}

export const spaceNameTaken = 'There is a space of this name here. Choose another name';
