import { limits } from '@crossbench/schema/limits';
import type { Problems } from '../../../platform/errors/problems.js';

/** The text of a comment as it is kept; notes what is wrong with it. */
export function readText(text: string, problems: Problems): string {
  return problems.requiredText('text', text.replace(/\r\n?/g, '\n'), 'your comment', limits.comment);
}
