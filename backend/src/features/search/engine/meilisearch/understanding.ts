import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { Equivalents } from '../postgres/equivalents.js';
import { Terms } from '../postgres/terms.js';
import type { Found, SearchRequest } from '../search-engine.js';
import { MatchedWords } from '../../text/matched-words.js';
import { wordsOf } from '../../text/words.js';
import { wordsIn } from './questions.js';

/** Other ways to ask at most: each is a question of its own. */
const mostOthers = 2;

/** What the words of a query may stand for, told from documents that the actor may find. */
@Injectable()
export class Understanding {
  constructor(
    private readonly terms: Terms,
    private readonly equivalents: Equivalents,
  ) {}

  /** What to mark, and what a misspelt query was taken for. */
  async of({ audiences }: Actor, request: SearchRequest): Promise<Pick<Found, 'matched' | 'corrected'>> {
    const { terms, corrected } = await this.terms.of(request.query, audiences, request.verbatim);
    const words = [...terms.flatMap((term) => [term.exact, ...term.near, ...term.far]), ...(request.phrases ?? []).flatMap(foldedWords)];
    const prefixes = terms.flatMap((term) => (term.prefix ? [term.prefix] : []));
    return { matched: new MatchedWords(new Set(words), prefixes), corrected };
  }

  /** The words of the query with an acronym in place of what it stands for, or the other way round, as documents define them. */
  async otherWays({ audiences }: Actor, request: SearchRequest): Promise<(readonly string[])[]> {
    if (request.verbatim) return [];
    const typed = wordsIn(request).map(({ text }) => text);
    const defined = (await this.equivalents.of(request.query, audiences)).filter((equivalent) => equivalent.defined);
    const ways = defined.flatMap(({ words, other }) => {
      const from = typed.findIndex((_, place) => words.every((word, index) => typed[place + index] === word));
      return from < 0 ? [] : [[...typed.slice(0, from), ...other, ...typed.slice(from + words.length)]];
    });
    return ways.slice(0, mostOthers);
  }
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
