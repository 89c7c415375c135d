import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import type { TagRow } from './tag.js';
import { distinctTags, foldTag, tagLetters, tagSlug } from './tag-name.js';

/** A tag found by one of its names. */
interface NamedTagRow extends TagRow {
  /** Of the name that was asked for. */
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
   * The tags of these names (as `distinctTags` has them), one for each in their order: a synonym or an older name gives
   * its tag, so that two may give the same. New ones are made.
   * Call it inside the unit of work that uses them: two at once end with the same tag, and until it ends nobody merges one
   * of these away.
   */
  async findOrCreate(names: readonly string[]): Promise<TagRow[]> {
    const wanted = new Map(distinctTags(names).map((name) => [foldTag(name), name]));
    const known = new Map((await this.lockByNames([...wanted.keys()])).map((tag) => [tag.folded, tag]));
    // Sorted, so that two that make the same tags wait for each other in the same order.
    for (const [folded, name] of [...wanted].filter(([key]) => !known.has(key)).sort(([a], [b]) => (a < b ? -1 : 1))) {
      known.set(folded, await this.create(name, folded));
    }
    return [...wanted.keys()].flatMap((folded) => known.get(folded) ?? []).map(({ id, name, slug }) => ({ id, name, slug }));
  }

  /** The tag, locked until the unit of work ends. */
  async lock(id: string): Promise<TagRow | undefined> {
    return this.database.row(sql`select id, name, slug from tag where id = ${id} for update`);
  }

  /** Locks several in the order in which everybody does, so that no two wait for each other. */
  async lockAll(ids: readonly string[]): Promise<TagRow[]> {
    return this.database.rows(sql`select id, name, slug from tag where id = any(${ids}::uuid[]) order by id for update`);
  }

  /** The names of these tags, their main ones among them. */
  async namesOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ name: string }>(sql`select name from tag_name where tag_id = any(${ids}::uuid[])`);
    return rows.map((row) => row.name);
  }

  /** Gives the tag one more name. False when the name leads to another tag. */
  async addName(tagId: string, name: string): Promise<boolean> {
    const folded = foldTag(name);
    const added = await this.insertName(tagId, name, folded);
    const own = added || (await this.database.row(sql`
      update tag_name set shown = true where folded = ${folded} and tag_id = ${tagId} returning folded`));
    if (!own) return false;
    await this.giveAddress(tagId, name);
    return true;
  }

  /** Takes a name away; its own main name stays. Answers whether there was such a name. */
  async removeName(tagId: string, name: string): Promise<boolean> {
    const removed = await this.database.rows(sql`
      delete from tag_name using tag
      where tag_name.folded = ${foldTag(name)} and tag_name.tag_id = ${tagId} and tag.id = tag_name.tag_id and tag.folded <> tag_name.folded
      returning tag_name.folded`);
    return removed.length > 0;
  }

  /** Gives the tag another main name; the one before stays with it, and so does its address. The name is the tag's own. */
  async rename(tagId: string, name: string): Promise<TagRow> {
    const folded = foldTag(name);
    const slug = await this.giveAddress(tagId, name);
    await this.database.rows(sql`update tag_name set name = ${name}, letters = ${tagLetters(name)} where folded = ${folded} and tag_id = ${tagId}`);
    await this.database.rows(sql`update tag set name = ${name}, folded = ${folded}, slug = ${slug} where id = ${tagId}`);
    return { id: tagId, name, slug };
  }

  /**
   * Gives all names and addresses of a tag to another, and removes it. Nothing may carry it any more; both are locked.
   * The names still give the tag, but are shown to nobody: whoever reads the one may never have known of the other.
   */
  async replace(fromId: string, intoId: string): Promise<void> {
    await this.database.rows(sql`update tag_name set tag_id = ${intoId}, shown = false where tag_id = ${fromId}`);
    await this.database.rows(sql`update tag_address set tag_id = ${intoId} where tag_id = ${fromId}`);
    await this.database.rows(sql`delete from tag where id = ${fromId}`);
  }

  private async create(name: string, folded: string): Promise<NamedTagRow> {
    const id = newId();
    if (await this.insertName(id, name, folded)) {
      const slug = await this.giveAddress(id, name);
      await this.database.rows(sql`
        insert into tag (id, name, folded, slug, created_at) values (${id}, ${name}, ${folded}, ${slug}, ${this.clock.now()})`);
      return { id, name, slug, folded };
    }
    const [made] = await this.lockByNames([folded]);
    // Whoever made it at the same time has renamed or merged it since: then it is found now, or can be made.
    return made ?? this.create(name, folded);
  }

  private async insertName(tagId: string, name: string, folded: string): Promise<boolean> {
    const inserted = await this.database.rows(sql`
      insert into tag_name (folded, name, letters, tag_id, created_at)
      values (${folded}, ${name}, ${tagLetters(name)}, ${tagId}, ${this.clock.now()}) on conflict do nothing returning folded`);
    return inserted.length > 0;
  }

  /** An address that follows the name: the first that is free or the tag's own already. */
  private async giveAddress(tagId: string, name: string): Promise<string> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const slug = tagSlug(name, attempt);
      await this.database.rows(sql`insert into tag_address (slug, tag_id) values (${slug}, ${tagId}) on conflict do nothing`);
      const own = await this.database.row(sql`select from tag_address where slug = ${slug} and tag_id = ${tagId}`);
      if (own) return slug;
    }
    throw new Error(`No address is left for a tag that wants ${tagSlug(name, 1)}`);
  }

  // In the order of ids, as those who merge tags lock them.
  private lockByNames(folded: readonly string[]): Promise<NamedTagRow[]> {
    return this.database.rows(sql`
      select tag.id, tag.name, tag.slug, tag_name.folded from tag join tag_name on tag_name.tag_id = tag.id
      where tag_name.folded = any(${folded}::text[]) order by tag.id for key share of tag`);
  }
}
