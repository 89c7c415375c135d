import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { type NamePage, type NamePageRequest, namePageOf } from './name-page.js';
import { foldTag, tagLetters } from './tag-name.js';
import type { TagRow } from './tag.js';

/** A tag as administrators see it, whoever may read what carries it. */
export interface AdministeredTagRow extends TagRow {
  readonly folded: string;
  /** Other names that everybody may know. */
  readonly synonyms: readonly string[];
  /** Names of tags that were merged into it. */
  readonly mergedNames: readonly string[];
}

/** For administrators only: tags of which others may know nothing are among them. */
@Injectable()
export class TagQueries {
  constructor(private readonly database: Database) {}

  /** Tags one of whose names contains this, in the order of the alphabet. */
  async listForAdministrators(search: string, page: NamePageRequest): Promise<NamePage<AdministeredTagRow>> {
    const [letters, folded] = [containing(tagLetters(search)), containing(foldTag(search))];
    const rows = await this.select(sql`
      where tag.folded > ${page.after} and exists (
        select from tag_name where tag_name.tag_id = tag.id and (tag_name.letters like ${letters} or tag_name.folded like ${folded}))
      order by tag.folded limit ${rowCount(page.first + 1)}`);
    return namePageOf(page, rows);
  }

  async findForAdministrators(id: string): Promise<AdministeredTagRow | undefined> {
    return isId(id) ? (await this.select(sql`where tag.id = ${id}`))[0] : undefined;
  }

  private select(where: Sql): Promise<AdministeredTagRow[]> {
    return this.database.rows(sql`
      select tag.id, tag.name, tag.slug, tag.folded,
        ${otherNames(sql`tag_name.shown`)} as synonyms, ${otherNames(sql`not tag_name.shown`)} as "mergedNames"
      from tag ${where}`);
  }
}

const otherNames = (which: Sql): Sql => sql`
  array(select tag_name.name from tag_name where tag_name.tag_id = tag.id and tag_name.folded <> tag.folded and ${which} order by tag_name.folded)`;

function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
