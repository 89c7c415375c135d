import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { type Sql, rowCount, sql } from '../../../platform/db/sql.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import type { PageInfoType } from '../../../platform/graphql/page.js';
import { isId } from '../../../platform/ids.js';
import { mostSynonymSets } from './synonym.limits.js';
import { type SynonymSet, foldPhrase } from './synonym-set.js';

export interface SynonymSetPage {
  readonly nodes: readonly SynonymSet[];
  readonly pageInfo: PageInfoType;
}

interface Place {
  readonly sortedBy: string;
  readonly id: string;
}

@Injectable()
export class SynonymQueries {
  constructor(private readonly database: Database) {}

  /** Those with a phrase that holds these words, in the order of the alphabet of their first phrases. */
  async list(search: string, { first, after }: { first: number; after?: string | null }): Promise<SynonymSetPage> {
    if (first < 1 || first > limits.pageSize) throw new BadRequest(`Ask for 1 to ${limits.pageSize} rows at a time`);
    const place = after ? readPlace(after) : null;
    const rows = await this.select(sql`
      where (${place === null} or (synonym_set.sorted_by, synonym_set.id) > (${place?.sortedBy ?? ''} collate "C", ${place?.id ?? null}::uuid))
        and exists (select from synonym_phrase where synonym_phrase.set_id = synonym_set.id and strpos(synonym_phrase.folded, ${foldPhrase(search).folded}) > 0)
      order by synonym_set.sorted_by, synonym_set.id limit ${rowCount(first + 1)}`);
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: last ? writePlace(last) : null } };
  }

  async byId(id: string): Promise<SynonymSet | undefined> {
    return isId(id) ? (await this.select(sql`where synonym_set.id = ${id}`))[0] : undefined;
  }

  /** All of the site, for an engine that is told of them. */
  all(): Promise<SynonymSet[]> {
    return this.select(sql`order by synonym_set.id limit ${rowCount(mostSynonymSets)}`);
  }

  async count(): Promise<number> {
    return (await this.database.row<{ count: number }>(sql`select count(*)::int as count from synonym_set`))?.count ?? 0;
  }

  /** Another set in which each of these phrases finds all others already. */
  async findHolding(folded: readonly string[], exceptId: string | null): Promise<SynonymSet | undefined> {
    const found = await this.select(sql`
      where not synonym_set.one_way and synonym_set.id is distinct from ${exceptId}::uuid and synonym_set.id in (
        select set_id from synonym_phrase where folded = any(${folded}::text[]) group by set_id having count(*) = ${folded.length})
      order by synonym_set.id limit 1`);
    return found[0];
  }

  private select(tail: Sql): Promise<SynonymSet[]> {
    return this.database.rows(sql`
      select synonym_set.id, synonym_set.one_way as "isOneWay", synonym_set.lock_version as "lockVersion",
        array(select phrase from synonym_phrase where synonym_phrase.set_id = synonym_set.id order by place) as phrases
      from synonym_set ${tail}`);
  }
}

const idLength = 36;

function writePlace({ id, phrases }: SynonymSet): string {
  return Buffer.from(id + foldPhrase(phrases[0] ?? '').folded).toString('base64url');
}

function readPlace(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString().replaceAll('\0', '');
  const id = text.slice(0, idLength);
  if (!isId(id)) throw new BadRequest('This list cannot be continued from there: start again from its beginning');
  return { id, sortedBy: text.slice(idLength, idLength + limits.synonym * 2) };
}
