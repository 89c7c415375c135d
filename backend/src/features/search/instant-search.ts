import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { RateLimits } from '../../platform/limits/rate-limits.js';
import { ReadableTagQueries } from '../content/content.public.js';
import type { TagRow } from '../tags/tags.public.js';
import type { Asked } from './asking/asked.js';
import { Asking } from './asking/asking.js';
import { noFilters } from './asking/filters.js';
import { isNamed, looksLikeName } from './asking/looks-like-name.js';
import { SearchEngine } from './engine/search-engine.js';
import { FindReadable, type ReadableFound } from './find-readable.js';
import { ReadableCandidates, type ReadableResult } from './readable-candidates.js';
import { type SearchHit, hitOf } from './search-hit.js';
import { readableRequest } from './search-pages.js';
import { searchingLimit } from './search.limits.js';
import { MatchedWords } from './text/matched-words.js';
import { ToldWords } from './told-words.js';

export interface InstantResults {
  /** Queries that begin like this one and lead to something that may be read. */
  readonly completions: readonly string[];
  readonly people: readonly SearchHit[];
  readonly posts: readonly SearchHit[];
  readonly pages: readonly SearchHit[];
  readonly groups: readonly SearchHit[];
  readonly files: readonly SearchHit[];
  readonly tags: readonly TagRow[];
  readonly looksLikeName: boolean;
}

const most = { person: 3, group: 2, post: 5, page: 3, file: 2 } as const;
const mostTags = 3;
const mostCompletions = 4;
/** Candidates: enough that some may turn out to be unreadable, and that each kind is among them. */
const candidates = 60;
/** Texts in which completions are looked for. */
const mostTexts = 30;

const nothing: InstantResults = { completions: [], people: [], posts: [], pages: [], groups: [], files: [], tags: [], looksLikeName: false };

/** A few results while a person still types. */
@Injectable()
export class InstantSearch {
  constructor(
    private readonly asking: Asking,
    private readonly engine: SearchEngine,
    private readonly find: FindReadable,
    private readonly readable: ReadableCandidates,
    private readonly told: ToldWords,
    private readonly tags: ReadableTagQueries,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, query: string): Promise<InstantResults> {
    if (!query.trim()) return nothing;
    await this.rateLimits.count(searchingLimit, actor.personId);
    const asked = await this.asking.read(actor, query, noFilters);
    if (asked.isVain) return nothing;
    const words = asked.words.trim();
    // Apart, so that many posts do not crowd out the people.
    const [named, texts, tags, completions] = await Promise.all([
      this.some(actor, asked, ['person', 'group']),
      this.some(actor, asked, ['post', 'page', 'file']),
      words ? this.tags.suggestions(actor, 'post', words) : [],
      this.completionsOf(actor, asked),
    ]);
    const results = [...named.results, ...texts.results];
    const hits = (found: Some, kind: keyof typeof most): SearchHit[] =>
      found.results.filter((result) => result.kind === kind).slice(0, most[kind]).map((result) => hitOf(result, found.matched));
    const people = named.results.filter(({ kind }) => kind === 'person');
    return {
      completions: completions.filter((completion) => this.told.areIn(results, completion, words)).slice(0, mostCompletions),
      people: hits({ ...named, results: exactFirst(people, words) }, 'person'),
      groups: hits(named, 'group'),
      posts: hits(texts, 'post'),
      pages: hits(texts, 'page'),
      files: hits(texts, 'file'),
      tags: tags.slice(0, mostTags),
      looksLikeName: looksLikeName(words, people.map(({ title }) => title)),
    };
  }

  private async some(actor: Actor, asked: Asked, kinds: readonly string[]): Promise<Some> {
    const wanted = asked.kinds.length === 0 ? kinds : kinds.filter((kind) => asked.kinds.includes(kind));
    if (wanted.length === 0) return { results: [], matched: MatchedWords.none };
    const found = await this.find.run(actor, { ...readableRequest(asked, { sort: 'best', verbatim: false }), kinds: wanted }, candidates);
    const shown = Object.entries(most).flatMap(([kind, count]) => found.candidates.filter((one) => one.kind === kind).slice(0, count));
    const read = new Set([...shown, ...found.candidates.slice(0, mostTexts)]);
    return { matched: found.matched, results: await this.readable.read(actor, [...read], found.matched) };
  }

  /** Where nothing but words is typed: those of the engine, which may remember what is no longer theirs to read. */
  private async completionsOf(actor: Actor, { words, phrases, without, inForce }: Asked): Promise<readonly string[]> {
    if (!words.trim() || words.endsWith(' ') || phrases.length > 0 || without.length > 0 || inForce.length > 0) return [];
    const found = await this.engine.completions(actor, words, mostCompletions * 2);
    return found.filter((completion) => completion.toLowerCase() !== words.toLowerCase());
  }
}

interface Some extends Pick<ReadableFound, 'matched'> {
  readonly results: readonly ReadableResult[];
}

function exactFirst(people: readonly ReadableResult[], words: string): ReadableResult[] {
  return [...people].sort((one, other) => Number(isNamed(words, other.title)) - Number(isNamed(words, one.title)));
}
