import { limits } from '@crossbench/schema/limits';
import { count } from '../../../../lib/words';

/** The list with one more tag, or why it cannot be added. A tag that is there already is not added twice. */
export function withTag(tags: string[], typed: string): { tags: string[] } | { problem: string } {
  const name = typed.trim().replace(/^#/, '').replace(/\s+/g, ' ');
  if (name === '' || tags.some((tag) => tag.toLowerCase() === name.toLowerCase())) return { tags };
  if (name.length > limits.tag) return { problem: `Use ${count(limits.tag, 'character')} or fewer for a tag` };
  if (tags.length >= limits.tagsPerItem) return { problem: `Use ${count(limits.tagsPerItem, 'tag')} or fewer` };
  return { tags: [...tags, name] };
}
