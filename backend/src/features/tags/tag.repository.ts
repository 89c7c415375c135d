import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import type { TagRow } from './tag.js';
import { distinctTags, foldTag, tagSlug } from './tag-name.js';

interface FoldedTagRow extends TagRow {
  readonly folded: string;
}

const attempts = 50;

/** The names themselves. Which posts carry a tag, and who may read them, is known higher up. */
@Injectable()
export class TagRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The tags of these names, in their order; new ones are made. Call it inside the unit of work that uses them: two at
   * once end with the same tag.
   */
  async findOrCreate(names: readonly string[]): Promise<TagRow[]> {
    const wanted = new Map(distinctTags(names).map((name) => [foldTag(name), name]));
    const known = new Map((await this.byFolded([...wanted.keys()])).map((tag) => [tag.folded, tag]));
    // Sorted, so that two that make the same tags wait for each other in the same order.
    for (const [folded, name] of [...wanted].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))) {
      known.set(folded, await this.create(name, folded));
    }
    return [...wanted.keys()].flatMap((folded) => known.get(folded) ?? []).map(({ id, name, slug }) => ({ id, name, slug }));
  }

  private async create(name: string, folded: string): Promise<FoldedTagRow> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      await this.database.rows(sql`
        insert into tag (id, name, folded, slug, created_at)
        values (${newId()}, ${name}, ${folded}, ${tagSlug(name, attempt)}, ${this.clock.now()}) on conflict do nothing`);
      const [tag] = await this.byFolded([folded]);
      if (tag) return tag;
    }
    throw new Error(`No address is left for a tag that wants ${tagSlug(name, 1)}`);
  }

  private byFolded(folded: readonly string[]): Promise<FoldedTagRow[]> {
    return this.database.rows(sql`select id, name, slug, folded from tag where folded = any(${folded}::text[])`);
  }
}
