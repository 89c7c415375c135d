import type { Pool } from 'pg';
import { foldTag, tagLetters } from '../../features/tags/tags.public.js';
import { slugOf } from '../../platform/addresses.js';
import { insertRows } from './bulk.js';
import type { Random } from './random.js';
import { tellingWord } from './text.js';

export interface BenchTag {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

const tagCount = 400;

export async function fillTags(pool: Pool, random: Random, start: Date): Promise<BenchTag[]> {
  const names = new Set<string>();
  const folded = new Set<string>();
  while (names.size < tagCount) {
    const name = `${tellingWord(random)} ${tellingWord(random)}`.slice(0, 40);
    if (!folded.has(foldTag(name))) names.add(name);
    folded.add(foldTag(name));
  }
  const rows = [...names].map((name) => ({ id: random.id(start), name, folded: foldTag(name), slug: slugOf(name), created_at: start }));
  await insertRows(pool, 'tag', rows);
  await insertRows(pool, 'tag_name', rows.map(({ id, name, folded, created_at }) => ({ folded, name, letters: tagLetters(name), tag_id: id, created_at })));
  await insertRows(pool, 'tag_address', rows.map(({ id, slug }) => ({ slug, tag_id: id })));
  return rows.map(({ id, name, slug }) => ({ id, name, slug }));
}
