import type { Pool } from 'pg';
import { slugOf } from '../../platform/addresses.js';
import { insertRows } from './bulk.js';
import type { Random } from './random.js';
import { tellingWord } from './text.js';

export interface BenchTag {
  readonly id: string;
  readonly name: string;
}

const tagCount = 400;

export async function fillTags(pool: Pool, random: Random, start: Date): Promise<BenchTag[]> {
  const names = new Set<string>();
  while (names.size < tagCount) names.add(`${tellingWord(random)} ${tellingWord(random)}`.slice(0, 40));
  const rows = [...names].map((name) => ({ id: random.id(start), name, folded: name, slug: slugOf(name), created_at: start }));
  await insertRows(pool, 'tag', rows);
  return rows;
}
