import { Injectable } from '@nestjs/common';
import { type Sql, rowCount, sql } from '../../../../platform/db/sql.js';
import { holdingAll } from './holding.js';
import { levelLexeme, quoted } from './lexemes.js';
import type { Level } from './levels.js';
import type { Question } from './question.js';
import { SearchDatabase } from './search-database.js';
import { shareInHeadline, smallestSetsWorth } from './subsets.js';
import type { WeighedTerm } from './terms.js';
import { allTerms, anySetInHeadline } from './text-query.js';

/** A document that matches, as the index keeps it. */
export interface Match {
  readonly kind: string;
  readonly id: string;
  readonly groupId: string | null;
  readonly departmentId: string | null;
  /** Ids as PostgreSQL writes them. */
  readonly authors: string;
  readonly tags: string;
}

export interface Matched {
  /** Those that are worth a closer look first. */
  readonly likeliest: readonly Match[];
  /** The others, the new and much used first. */
  readonly others: readonly Match[];
  /** Of all that matches, about where it is more than the rows. */
  readonly total: number;
}

/** Looked up at once: what holds all of some queries, so many of it, the best ranks first. */
interface Branch {
  readonly queries: readonly string[];
  /** Sets of terms of which a document holds one, where those that hold the most telling terms come first. */
  readonly parts?: readonly (readonly WeighedTerm[])[];
  /** Matches that are expected, to choose the level in which is looked. */
  readonly expected: number;
  /** So many are wanted at least, where there are many more. */
  readonly wanted: number;
  /** Whether pages of results are made of it. */
  readonly isPage: boolean;
  /** So many of them are worth a closer look. */
  readonly closer: number;
  readonly order: Sql;
}

interface Answer {
  readonly rows: readonly Match[];
  readonly matched: number;
  /** About how many there are in all levels. */
  readonly total: number;
  readonly isLevelled: boolean;
}

/** With fewer documents that hold all the words, those that hold the more telling of them follow. */
const enough = 20;
/** Shares of what all words are worth that a document must hold, where few hold all. */
const lesserShares = [0.5, 0];
/** A level is chosen in which so many matches are expected at least, and only where there are many times more in all. */
const leastExpected = 250;
const worthALevel = 3;
/** So many have a closer look taken at them: those that hold all words in their headline, anywhere, and those that hold some. */
const closer = { headline: 60, anywhere: 70, partlyInHeadline: 40, partly: 100 };
/** Words stand together more often than by chance: from 0, as chance has it, to 1, wherever the rarest stands. */
const togetherness = 0.4;
/** Of the documents that hold a word, about this share has it in its headline. */
const headlineOfAll = 0.15;

const byRank = sql`rank desc, id`;

/** Finds the documents that match. */
@Injectable()
export class Matching {
  constructor(private readonly database: SearchDatabase) {}

  async best(question: Question, limit: number): Promise<Matched> {
    const { terms } = question;
    if (terms.length === 0) return this.inOrder(question, limit, byRank);
    const [only] = terms;
    const answers = await this.answers(question, limit, terms.length === 1 && only?.prefix ? this.beginningBranches(question, only) : [
      this.headlineBranch(question, 1, closer.headline),
      this.branch(question, closer.anywhere),
      ...(terms.length > 1 ? [this.headlineBranch(question, shareInHeadline(terms.length), closer.partlyInHeadline)] : []),
    ]);
    for (const share of terms.length > 1 ? lesserShares : []) {
      if (distinct(answers.flatMap(({ rows }) => rows)).size >= enough) break;
      answers.push(...(await this.answers(question, limit, [this.partsBranch(question, share)])));
    }
    return togetherOf(answers, limit);
  }

  /** Everything that holds all the words, the newest first. */
  newest(question: Question, limit: number): Promise<Matched> {
    return this.inOrder(question, limit, sql`at desc, id`);
  }

  private async inOrder(question: Question, limit: number, order: Sql): Promise<Matched> {
    const branch = question.terms.length > 0
      ? this.branch(question, 0, order)
      : { queries: [], expected: question.documents, wanted: leastExpected, isPage: true, closer: 0, order };
    return togetherOf(await this.answers(question, limit, [branch]), limit);
  }

  /** All the words. */
  private branch(question: Question, most: number, order = byRank): Branch {
    const { terms } = question;
    return { queries: allTerms(terms), expected: expectedOf([terms], question, 1), wanted: leastExpected, isPage: true, closer: most, order };
  }

  /** A few letters: what begins with them stands in headlines, so that anywhere else only the word itself is looked for. */
  private beginningBranches(question: Question, letters: WeighedTerm): Branch[] {
    const word = { ...letters, prefix: null, atMost: letters.isKnown ? letters.documents : 0 };
    return [
      { ...this.headlineBranch(question, 1, closer.anywhere), wanted: leastExpected, isPage: true },
      this.branch({ ...question, terms: [word] }, closer.anywhere),
    ];
  }

  private partsBranch(question: Question, share: number): Branch {
    const parts = setsWorth(question.terms, share);
    return { queries: [], parts, expected: expectedOf(parts, question, 1), wanted: leastExpected, isPage: false, closer: closer.partly, order: byRank };
  }

  private headlineBranch(question: Question, share: number, most: number): Branch {
    const sets = setsWorth(question.terms, share);
    return { queries: anySetInHeadline(sets), expected: expectedOf(sets, question, headlineOfAll), wanted: 2 * most, isPage: false, closer: most, order: byRank };
  }

  private async answers(question: Question, limit: number, branches: readonly Branch[]): Promise<(Answer & { closer: number })[]> {
    const wantedOf = ({ wanted }: Branch) => (limit > leastExpected ? limit : Math.min(wanted, Math.max(limit, enough)));
    let asked = branches.map((branch) => ({ branch, level: levelFor(branch.expected * question.share, wantedOf(branch), question.levels) }));
    const answers: (Answer & { closer: number })[] = [];
    // Where a level holds too little, a wider one is asked that by this should hold enough.
    const leastOf = (branch: Branch) => (branch.isPage ? Math.max(Math.min(enough, limit), wantedOf(branch) / 2) : Math.min(enough, limit));
    for (;;) {
      const found = await this.ask(question, limit, asked);
      asked.forEach(({ branch }, index) => {
        answers[branches.indexOf(branch)] = { ...(found[index] ?? nothing), closer: branch.closer };
      });
      asked = asked.flatMap(({ branch, level }, index) => {
        const { matched, total } = found[index] ?? nothing;
        if (level === null || matched >= leastOf(branch)) return [];
        return [{ branch, level: levelFor(total, wantedOf(branch), question.levels.filter((other) => other.level > level)) }];
      });
      if (asked.length === 0) return answers;
    }
  }

  private async ask(question: Question, limit: number, asked: readonly { branch: Branch; level: number | null }[]): Promise<Answer[]> {
    const selects = asked.map(({ branch, level }, index) => {
      const ofLevel = level === null ? [] : [quoted(levelLexeme(level))];
      const holding = (queries: readonly string[]) =>
        sql`search_document where ${holdingAll([...queries, ...question.conditions, ...ofLevel], question.without)} and ${question.where}`;
      return branch.parts
        ? sql`(select ${rowCount(index)} as branch, ${bestParts(question.terms, branch.parts, holding, limit)})`
        : sql`
        (select ${rowCount(index)} as branch, count(*) over () as matched, ${columns}
        from (select * from ${holding(branch.queries)} offset 0) as found
        order by ${branch.order} limit ${limit})`;
    });
    const rows = await this.database.rows<Match & { branch: number; matched: string }>(selects.reduce((all, select) => sql`${all} union all ${select}`));
    return asked.map(({ level }, index) => {
      const own = rows.filter(({ branch }) => branch === index);
      const matched = Number(own[0]?.matched ?? 0);
      const share = level === null ? 1 : (question.levels.find((one) => one.level === level)?.share ?? 1);
      return { rows: own, matched, total: Math.round(matched / share), isLevelled: level !== null };
    });
  }
}

const nothing: Answer = { rows: [], matched: 0, total: 0, isLevelled: false };

/**
 * What holds one of the sets of terms, the worth of the terms of all sets that it holds first. The index says which it holds: to look into
 * the documents would take many times as long.
 */
function bestParts(terms: readonly WeighedTerm[], parts: Required<Branch>['parts'], holding: (queries: readonly string[]) => Sql, limit: number): Sql {
  const held = parts.map((set) => {
    const bits = set.reduce((sum, term) => sum + 2 ** terms.indexOf(term), 0);
    return sql`select kind, id, rank, ${bits}::int as terms from ${holding([allTerms(set).join('&')])}`;
  });
  const worth = terms.map((term, index) => sql`case when bit_or(terms) & ${2 ** index}::int > 0 then ${term.rarity}::real else 0 end`);
  const order = (one: Sql) => sql`${one} desc, rank desc, id`;
  return sql`
    matched, ${columns}
    from (
      select kind, id, ${worth.reduce((sum, one) => sql`${sum} + ${one}`)} as worth, count(*) over () as matched
      from (${held.reduce((all, one) => sql`${all} union all ${one}`)}) as held
      group by kind, id, rank order by ${order(sql`worth`)} limit ${limit}
    ) as best join search_document using (kind, id)
    order by ${order(sql`worth`)}`;
}

/** Of a match. */
const columns = sql`kind, id, group_id as "groupId", department_id as "departmentId", author_ids::text as authors, tag_ids::text as tags`;

function setsWorth(terms: readonly WeighedTerm[], share: number): WeighedTerm[][] {
  return smallestSetsWorth(terms.map((term) => term.rarity), share).map((set) => terms.filter((_, place) => set.includes(place)));
}

function expectedOf(sets: readonly (readonly WeighedTerm[])[], { documents }: Question, factor: number): number {
  const ofSet = (set: readonly WeighedTerm[]) => {
    // What begins with a few letters counts in headlines only.
    const counts = set.map(({ atMost, prefix }) => Math.min(atMost * (prefix ? 1 : factor), documents));
    const byChance = counts.reduce((product, count) => (product * count) / Math.max(documents, 1), documents);
    return byChance ** (1 - togetherness) * Math.min(...counts) ** togetherness;
  };
  return Math.min(sets.reduce((sum, set) => sum + ofSet(set), 0), documents);
}

/** The narrowest level in which about as many match as are wanted; null for all documents. */
function levelFor(expected: number, wanted: number, levels: readonly Level[]): number | null {
  if (expected < wanted * worthALevel) return null;
  return levels.find(({ share }) => expected * share >= wanted)?.level ?? null;
}

function distinct(rows: readonly Match[]): Map<string, Match> {
  return new Map(rows.map((row) => [`${row.kind}:${row.id}`, row]));
}

function togetherOf(answers: readonly (Answer & { closer: number })[], limit: number): Matched {
  const likeliest = distinct(answers.flatMap(({ rows, closer }) => rows.slice(0, closer)));
  const all = distinct(answers.flatMap(({ rows }) => rows));
  const isCut = answers.some(({ isLevelled, matched }) => isLevelled || matched > limit);
  const others = [...all].flatMap(([name, row]) => (likeliest.has(name) ? [] : [row]));
  return {
    likeliest: [...likeliest.values()],
    others,
    total: isCut ? Math.max(all.size, ...answers.map(({ total }) => total)) : all.size,
  };
}
