import type { JudgedQuery } from './judged-queries.js';

/** How well one query, or several on average, are answered: each from 0 to 1. */
export interface Score {
  /** Whether the first is a hit: a document of grade 2 or 3. */
  readonly successAt1: number;
  /** Whether there is a hit among the first five. */
  readonly successAt5: number;
  /** One divided by the place of the first hit; 0 when there is none among the first ten. */
  readonly reciprocalRank: number;
  /** Discounted cumulative gain of the first ten, compared with the best order there could be. */
  readonly ndcgAt10: number;
}

/** How many of what was found count. */
export const depth = 10;
const leastHitGrade = 2;

export function scoreOf({ relevant }: Pick<JudgedQuery, 'relevant'>, ranked: readonly string[]): Score {
  const grades = ranked.slice(0, depth).map((id) => relevant[id] ?? 0);
  const firstHit = grades.findIndex((grade) => grade >= leastHitGrade);
  const best = Object.values(relevant).sort((one, other) => other - one).slice(0, depth);
  const ideal = gainOf(best);
  return {
    successAt1: firstHit === 0 ? 1 : 0,
    successAt5: firstHit >= 0 && firstHit < 5 ? 1 : 0,
    reciprocalRank: firstHit < 0 ? 0 : 1 / (firstHit + 1),
    ndcgAt10: ideal === 0 ? 0 : gainOf(grades) / ideal,
  };
}

export function meanOf(scores: readonly Score[]): Score {
  const mean = (measure: keyof Score) => scores.reduce((total, score) => total + score[measure], 0) / Math.max(scores.length, 1);
  return {
    successAt1: mean('successAt1'),
    successAt5: mean('successAt5'),
    reciprocalRank: mean('reciprocalRank'),
    ndcgAt10: mean('ndcgAt10'),
  };
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((total, grade, place) => total + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
