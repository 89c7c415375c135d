import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Database } from '../../../platform/db/database.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { type SearchableRef, SearchSources } from '../../../platform/search-source.js';
import { phraseKey } from '../text/definitions.js';
import { mostAcronymsOffered, mostDefinitionsSeen, mostDocumentsCounted } from './synonym.limits.js';

/** What texts say that an acronym stands for. */
export interface AcronymInTexts {
  /** In capitals. */
  readonly acronym: string;
  readonly phrase: string;
  /** In how many documents that the actor may read, counted up to `mostDocumentsCounted`. */
  readonly documents: number;
}

interface Definition {
  readonly definition: string;
  readonly documents: readonly { readonly kind: string; readonly id: string }[];
}

interface Defined extends Definition {
  readonly acronym: string;
  readonly phrase: string;
  readonly key: string;
}

/**
 * Acronyms that texts define and no synonym covers. They are counted over what the actor may find, which is read again from its sources;
 * what stands in a hidden group is left out also for its members, because whoever approves an acronym tells everybody of it.
 */
@Injectable()
export class AcronymsInTexts {
  constructor(
    private readonly database: Database,
    private readonly sources: SearchSources,
  ) {}

  /** Those in most documents first. */
  async list(actor: Actor): Promise<AcronymInTexts[]> {
    const open = await this.withoutDecided(onePerKey(await this.definitions(actor)));
    return this.counted(actor, open.slice(0, mostAcronymsOffered));
  }

  /** The same for one of them. */
  async find(actor: Actor, acronym: string, phrase: string): Promise<AcronymInTexts | undefined> {
    const wanted = nameOf(acronym.toLowerCase(), keyOf(phrase));
    const found = onePerKey(await this.definitions(actor)).filter((one) => nameOf(one.acronym, one.key) === wanted);
    return (await this.counted(actor, await this.withoutDecided(found)))[0];
  }

  private definitions(actor: Actor): Promise<Definition[]> {
    return this.database.rows(sql`
      with defined as (
        select definition, search_document.kind, search_document.id, search_document.at
        from search_document, unnest(search_document.definitions) as definition
        where search_document.definitions <> '{}' and search_document.audience_id = any(${actor.audiences}::int[])
          and strpos(definition, '=') > 0
          and not exists (select from people_group where people_group.id = search_document.group_id and people_group.kind = 'HIDDEN'))
      select definition, (json_agg(json_build_object('kind', kind, 'id', id) order by at desc, id)) as documents
      from (select *, row_number() over (partition by definition order by at desc, id) as place from defined) as placed
      where place <= ${mostDocumentsCounted}
      group by definition order by count(*) desc, definition limit ${rowCount(mostDefinitionsSeen)}`);
  }

  /** Without those that synonyms cover, and those that were turned down. */
  private async withoutDecided(defined: readonly Defined[]): Promise<Defined[]> {
    if (defined.length === 0) return [];
    const decided = await this.database.rows<{ place: number }>(sql`
      select asked.place::int as place
      from unnest(${defined.map(({ acronym }) => acronym)}::text[], ${defined.map(({ acronym }) => keyOf(acronym))}::text[],
        ${defined.map(({ key }) => key)}::text[]) with ordinality as asked (acronym, acronym_key, key, place)
      where exists (select from acronym_turned_down where acronym_turned_down.acronym = asked.acronym and acronym_turned_down.key = asked.key)
        or exists (
          select from synonym_phrase short join synonym_phrase long on long.set_id = short.set_id
          where short.key = asked.acronym_key and long.key = asked.key)`);
    const gone = new Set(decided.map(({ place }) => place - 1));
    return defined.filter((_, index) => !gone.has(index));
  }

  private async counted(actor: Actor, defined: readonly Defined[]): Promise<AcronymInTexts[]> {
    const readable = await this.readable(actor, defined.flatMap(({ documents }) => documents));
    const hidden = await this.hiddenAmong(readable.flatMap(({ groupId }) => groupId ?? []));
    const ids = new Set(readable.flatMap(({ id, groupId }) => (groupId !== null && hidden.has(groupId) ? [] : [id])));
    return defined
      .map(({ acronym, phrase, documents }) => ({
        acronym: acronym.toUpperCase(),
        phrase,
        documents: Math.min(new Set(documents.filter(({ id }) => ids.has(id)).map(({ id }) => id)).size, mostDocumentsCounted),
      }))
      .filter(({ documents }) => documents > 0);
  }

  /** As their sources say at this moment. */
  private async readable(actor: Actor, documents: Definition['documents']): Promise<SearchableRef[]> {
    const kinds = [...Map.groupBy(documents, ({ kind }) => kind)];
    const refs = await Promise.all(kinds.map(async ([kind, same]) => this.sources.of(kind)?.readableRefs(actor, [...new Set(same.map(({ id }) => id))]) ?? []));
    return refs.flat();
  }

  /** The index may not know yet that something has moved into such a group. */
  private async hiddenAmong(groupIds: readonly string[]): Promise<Set<string>> {
    if (groupIds.length === 0) return new Set();
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from people_group where id = any(${[...new Set(groupIds)]}::uuid[]) and kind = 'HIDDEN'`);
    return new Set(rows.map(({ id }) => id));
  }
}

/** One for "subject matter expert" and "subject matter experts", as most documents write it. */
function onePerKey(definitions: readonly Definition[]): Defined[] {
  const byName = new Map<string, Defined>();
  for (const { definition, documents } of definitions) {
    const [acronym = '', phrase = ''] = definition.split('=');
    const key = keyOf(phrase);
    const name = nameOf(acronym, key);
    const known = byName.get(name);
    byName.set(name, known ? { ...known, documents: [...known.documents, ...documents] } : { definition, acronym, phrase, key, documents });
  }
  return [...byName.values()].sort((one, other) => other.documents.length - one.documents.length);
}

function keyOf(phrase: string): string {
  return phraseKey(phrase.split(' '));
}

function nameOf(acronym: string, key: string): string {
  return `${acronym}=${key}`;
}
