import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../platform/errors/problems.js';
import { distinctTags } from '../tags/tags.public.js';
import { foldGroupName } from './group-name.js';

/** The name in one line; notes what is wrong with it. */
export function readGroupName(problems: Problems, entered: string): string {
  const name = problems.requiredText('name', entered, 'a name', limits.groupName).replace(/\s+/g, ' ');
  if (name && !foldGroupName(name)) problems.add('name', 'Enter a name with letters or numbers');
  return name;
}

export function readPurpose(problems: Problems, entered: string): string {
  return problems.requiredText('purpose', entered, 'what the group is for', limits.groupPurpose);
}

export function readTopics(problems: Problems, entered: readonly string[]): string[] {
  const topics = distinctTags(entered);
  if (topics.length > limits.tagsPerItem) problems.add('topics', `Use ${limits.tagsPerItem} topics or fewer`);
  if (topics.some((topic) => topic.length > limits.tag)) problems.add('topics', `Make each topic ${limits.tag} characters or fewer`);
  return topics;
}

export const nameTaken = 'There is a group of this name. Choose another name, or join that group';
