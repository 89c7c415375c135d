import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/actor.js';
import { wordsOfPhrases } from '../postgres/question.js';
import { Terms, type WeighedTerm } from '../postgres/terms.js';
import { wordForWordInTitle } from '../postgres/text-query.js';
import type { SearchRequest } from '../search-engine.js';
import { WordForms } from '../word-forms.js';
import { MatchedWords } from '../../text/matched-words.js';
import { queryWordsOf } from '../../text/query-words.js';
import { type AskedWord, type OtherWay, placesOf } from './questions.js';

/** A request as the index in PostgreSQL understands it. */
export interface Understood {
  /** Those of the actor to which any document is addressed: Meilisearch takes as long for one without. */
  readonly audiences: readonly number[];
  readonly words: readonly AskedWord[];
  /** Likelier ones first. */
  readonly ways: readonly OtherWay[];
  /** By which what is found is ordered. */
  readonly terms: readonly WeighedTerm[];
  /** The query word for word, as it may stand in a title. */
  readonly inTitle: string | null;
  readonly matched: MatchedWords;
  readonly corrected: string | null;
}

/** What the words of a query may stand for, told from documents that the actor may find. */
@Injectable()
export class Understanding {
  constructor(
    private readonly terms: Terms,
    private readonly forms: WordForms,
  ) {}

  async of({ audiences }: Actor, request: SearchRequest): Promise<Understood> {
    const { query, phrases = [], verbatim } = request;
    const typed = queryWordsOf(query);
    const [{ terms, corrected, addressed, equivalents }, forms] = await Promise.all([
      this.terms.of(query, audiences, verbatim),
      this.forms.of(typed.map(({ text }) => text)),
    ]);
    const words = typed.map(({ text, unfinished }, place) => {
      const { isKnown = false, isBegun = true, near = [], documents = Infinity } = terms[place] ?? {};
      // Where it begins no other word it is whole, and can be looked for as it is.
      const isOpen = unfinished && (!isKnown || isBegun);
      return {
        text, stem: forms.get(text)?.stem ?? text, isKnown,
        unfinished: isOpen,
        hasForms: near.length > 0,
        documents: isKnown && !isOpen ? documents : Infinity,
      };
    });
    const said = equivalents.flatMap(({ words: phrase, other }) => wayOf(placesOf(words, phrase), other));
    const all = [...terms, ...wordsOfPhrases(phrases, terms)];
    return {
      audiences: addressed.audiences,
      words,
      ways: distinct([...said.slice(0, mostSaid), ...formsOf(terms), ...said.slice(mostSaid)]),
      terms: all,
      inTitle: wordForWordInTitle(query),
      matched: new MatchedWords(
        new Set(all.flatMap((term) => [term.exact, ...term.near, ...term.far])),
        terms.flatMap((term) => (term.prefix ? [term.prefix] : [])),
      ),
      corrected,
    };
  }
}

/** Synonyms and acronyms, before forms of words have their turn. */
const mostSaid = 5;

/** Forms of single words that stems do not tell of; two that are written as one take both places. */
function formsOf(terms: readonly WeighedTerm[]): OtherWay[] {
  return terms.flatMap(({ other }, place) => [
    ...other.joined.flatMap((form) => wayOf(terms.flatMap((term, at) => (term.other.joined.includes(form) ? [at] : [])), [form])),
    ...other.inLanguages.flatMap((form) => wayOf([place], [form])),
    ...other.parted.flatMap((halves) => wayOf([place], halves)),
  ]);
}

function wayOf(places: readonly number[], other: readonly string[]): OtherWay[] {
  return places.length > 0 ? [{ places, other }] : [];
}

function distinct(ways: readonly OtherWay[]): OtherWay[] {
  return [...new Map(ways.map((way) => [`${way.places.join()} ${way.other.join(' ')}`, way])).values()];
}
