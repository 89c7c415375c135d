import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import type { SearchFilters } from '../engine/search-engine.js';
import { mostOperators, mostPhrases, mostWithout } from '../search.limits.js';
import type { Asked } from './asked.js';
import { ChosenFilterNames } from './chosen-filters.js';
import type { ChosenFilters } from './filters.js';
import { type Narrowing, addedUp, isNarrow } from './narrowing.js';
import { noticeOfNoTime, noticeOfSlip, nothingToSearch, onlyFilesHaveFormats, onlyLeftOut, tooLong, tooMuch } from './notices.js';
import type { ParsedQuery, QueryPart } from './query-parts.js';
import { beginningOf, dayInWords } from './read-period.js';
import { readQuery } from './read-query.js';
import { TypedFilters } from './typed-filters.js';

const most = { phrase: mostPhrases, without: mostWithout, operator: mostOperators } as const;

/** Makes of a query and of chosen filters what the engine is asked. Whatever people type, there is a calm answer. */
@Injectable()
export class Asking {
  constructor(
    private readonly typed: TypedFilters,
    private readonly chosenNames: ChosenFilterNames,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read(actor: Actor, query: string, chosen: ChosenFilters): Promise<Asked> {
    const ofChosen = this.chosenNames.narrowing(chosen);
    const isTooLong = query.length > limits.searchQuery;
    const parsed = readQuery(isTooLong ? '' : query);
    const [typed, chosenInForce] = await Promise.all([this.typed.of(actor, parsed.parts, mostOperators), this.chosenNames.inForce(actor, chosen)]);
    const typedNarrowings = typed.flatMap(({ narrowing }) => narrowing ?? []);
    const narrowing = addedUp([...typedNarrowings, ofChosen]);
    const impossible = impossibility(narrowing);
    // A kind that is chosen says where to look, not what for.
    const saysWhat = parsed.parts.some(({ as }) => as === 'word' || as === 'phrase') || typedNarrowings.length > 0 || isNarrow({ ...ofChosen, kinds: [] });
    const notices = [...typed.flatMap(({ notice }) => notice ?? []), ...noticesOf(parsed), ...impossible];
    return {
      words: `${textsOf(parsed.parts, 'word').join(' ')}${parsed.isUnfinished ? '' : ' '}`.trimStart(),
      phrases: textsOf(parsed.parts, 'phrase').slice(0, mostPhrases),
      without: textsOf(parsed.parts, 'without').slice(0, mostWithout),
      kinds: narrowing.kinds ?? [],
      filters: this.filtersOf(narrowing),
      inForce: [...typed.flatMap((filter) => (filter.narrowing ? filter.inForce : [])), ...chosenInForce],
      notices: isTooLong ? [tooLong] : saysWhat || notices.length > 0 ? notices : nothingSaid(query, parsed),
      isVain: isTooLong || !saysWhat || impossible.length > 0,
      chosen,
    };
  }

  private filtersOf({ kinds: _, from, before, ...lists }: Narrowing): SearchFilters {
    return {
      ...lists,
      ...(from && { from: beginningOf(from, this.config.timeZone) }),
      ...(before && { until: beginningOf(before, this.config.timeZone) }),
    };
  }
}

function textsOf(parts: readonly QueryPart[], as: QueryPart['as']): string[] {
  return parts.flatMap((part) => (part.as === as ? [part.text] : []));
}

function noticesOf({ parts, slips }: ParsedQuery): string[] {
  const isTooMuch = Object.entries(most).some(([as, count]) => parts.filter((part) => part.as === as).length > count);
  return [...new Set([...slips.map(noticeOfSlip), ...(isTooMuch ? [tooMuch] : [])])];
}

function nothingSaid(query: string, { parts }: ParsedQuery): string[] {
  if (parts.length > 0) return [onlyLeftOut];
  return query.trim() ? [nothingToSearch] : [];
}

function impossibility({ kinds, formats, from, before }: Narrowing): string[] {
  const never = from && before && from.toString() >= before.toString();
  const noFile = formats !== undefined && formats.length > 0 && kinds !== undefined && !kinds.includes('file');
  return [...(never ? [noticeOfNoTime(dayInWords(from), dayInWords(before))] : []), ...(noFile ? [onlyFilesHaveFormats] : [])];
}
