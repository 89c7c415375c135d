import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { sql } from '../../../../platform/db/sql.js';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { MatchedWords } from '../../text/matched-words.js';
import { type Found, SearchEngine, type SearchRequest } from '../search-engine.js';
import { IndexWriter } from './index-writer.js';
import { Scoring, type Scored } from './scoring.js';
import { SearchDatabase } from './search-database.js';
import { type Term, Terms, type WeighedTerm } from './terms.js';
import { smallestSetsWorth } from './subsets.js';
import { anySet, anySetInHeadline } from './text-query.js';

/** With fewer documents that hold all the words, those that hold the more telling of them follow. */
const enough = 20;
/** Shares of what all words are worth that a document must hold: all, then half, then any. */
const shares = [1, 0.5, 0];
/** This much in the title, the tags and the authors is always enough. */
const headlineShare = 0.5;

/** Full-text search inside PostgreSQL, without any extension. */
@Injectable()
export class PostgresEngine extends SearchEngine {
  constructor(
    private readonly database: SearchDatabase,
    private readonly writer: IndexWriter,
    private readonly terms: Terms,
    private readonly scoring: Scoring,
  ) {
    super();
  }

  index(documents: readonly SearchDocument[]): Promise<void> {
    return this.writer.index(documents);
  }

  remove(kind: string, ids: readonly string[]): Promise<void> {
    return this.writer.remove(kind, ids);
  }

  forgetMeanings(kind: string, ids: readonly string[]): Promise<void> {
    return this.writer.forgetDefinitions(kind, ids);
  }

  async search(actor: Actor, request: SearchRequest): Promise<Found> {
    const terms = await this.terms.of(request.query, actor.audiences);
    if (terms.length === 0) return { candidates: [], cutKinds: new Set(), matched: MatchedWords.none };
    let rows: Scored[] = [];
    for (const share of shares) {
      rows = await this.score(actor, request, terms, share);
      if (rows.length >= enough || terms.length === 1) break;
    }
    return { candidates: rows, cutKinds: cutKinds(rows, request.perKind), matched: matchedWords(terms) };
  }

  private score(actor: Actor, request: SearchRequest, terms: readonly WeighedTerm[], share: number): Promise<Scored[]> {
    const sets = (least: number) =>
      smallestSetsWorth(terms.map((term) => term.rarity), least).map((set) => terms.filter((_, place) => set.includes(place)));
    return this.scoring.run({
      terms,
      headline: anySetInHeadline(sets(Math.min(share, headlineShare))),
      anywhere: anySet(sets(share)),
      audiences: actor.audiences,
      kinds: request.kinds,
      groupIds: request.groupIds ?? null,
      perKind: request.perKind,
    });
  }

  async idsAfter(kind: string, after: string | null, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(sql`
      select id from search_document
      where kind = ${kind} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`);
    return rows.map((row) => row.id);
  }
}

function cutKinds(rows: readonly Scored[], perKind: number): Set<string> {
  return new Set(rows.filter((row) => row.ofKind > perKind).map((row) => row.kind));
}

function matchedWords(terms: readonly Term[]): MatchedWords {
  const words = terms.flatMap((term) => [term.exact, ...term.near, ...term.far]);
  return new MatchedWords(
    new Set(words),
    terms.flatMap((term) => (term.prefix ? [term.prefix] : [])),
  );
}
