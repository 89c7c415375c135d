import { limits } from '@crossbench/schema/limits';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../../../config.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import type { ChosenFilters, FilterField, FilterInForce } from './filters.js';
import { type NamedField, NamedThings } from './named-things.js';
import type { Narrowing } from './narrowing.js';
import { dayInWords, firstDayOf, pastSince } from './read-period.js';
import { nameOfType } from './types-of-results.js';

const named: readonly (readonly [keyof ChosenFilters & `${string}Ids`, NamedField, FilterField, string])[] = [
  ['groupIds', 'in', 'GROUP', 'Group'],
  ['placeIds', 'in', 'PLACE', 'In'],
  ['departmentIds', 'department', 'DEPARTMENT', 'Department'],
  ['tagIds', 'tag', 'TAG', 'Tag'],
  ['authorIds', 'author', 'AUTHOR', 'Author'],
];
const withinWords = { WEEK: 'Past week', MONTH: 'Past month', YEAR: 'Past year' } as const;
const format = /^[a-z0-9]{1,10}$/;

/** Filters that were chosen beside the query: by ids, which may be of what the actor does not know of, or which is gone. */
@Injectable()
export class ChosenFilterNames {
  constructor(
    private readonly names: NamedThings,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What they leave over. Only what a page could not have offered is refused. */
  narrowing(chosen: ChosenFilters): Narrowing {
    check(chosen);
    const { from, until, within } = chosen;
    const since = within ? pastSince(within, this.clock.now(), this.config.timeZone) : undefined;
    const first = from === null ? undefined : dayOf(from);
    return {
      ...Object.fromEntries((['kinds', 'formats', ...named.map(([list]) => list)] as const).map((list) => [list, chosen[list]])),
      from: first && since ? (Temporal.PlainDate.compare(first, since) > 0 ? first : since) : (first ?? since),
      before: until === null ? undefined : dayOf(until).add({ days: 1 }),
    };
  }

  async inForce(actor: Actor, chosen: ChosenFilters): Promise<FilterInForce[]> {
    return (await this.inForceOfEach(actor, [chosen]))[0] ?? [];
  }

  /** The same for many, with as many statements as for one. */
  async inForceOfEach(actor: Actor, many: readonly ChosenFilters[]): Promise<FilterInForce[][]> {
    const names = new Map<string, string>();
    await Promise.all(
      named.map(async ([list, field, shownAs]) => {
        const ids = new Set(many.flatMap((chosen) => chosen[list]));
        for (const { id, name } of await this.names.byIds(actor, field, [...ids])) names.set(`${shownAs} ${id}`, name);
      }),
    );
    return many.map((chosen) => shown(chosen, names));
  }
}

function shown(chosen: ChosenFilters, names: ReadonlyMap<string, string>): FilterInForce[] {
  const { kinds, formats, from, until, within } = chosen;
  return [
    ...kinds.map((kind) => filter('KIND', kind, `Type: ${nameOfType(kind)}`)),
    ...formats.map((one) => filter('FORMAT', one, `Type: ${nameOfType(one)}`)),
    ...named.flatMap(([list, , field, label]) => chosen[list].map((id) => filter(field, id, `${label}: ${names.get(`${field} ${id}`) ?? 'not found'}`))),
    ...(within ? [filter('WITHIN', within, withinWords[within])] : []),
    ...(from === null ? [] : [filter('FROM', from, `From ${dayInWords(dayOf(from))}`)]),
    ...(until === null ? [] : [filter('UNTIL', until, `Until ${dayInWords(dayOf(until))}`)]),
  ];
}

function filter(field: FilterField, value: string, label: string): FilterInForce {
  return { field, value, label, queryWithout: null };
}

function check(chosen: ChosenFilters): void {
  const lists = [chosen.kinds, chosen.formats, ...named.map(([list]) => chosen[list])];
  if (lists.some((list) => list.length > limits.choicesPerFilter)) throw new BadRequest(`Choose ${limits.choicesPerFilter} values of a filter or fewer`);
  if (!named.every(([list]) => chosen[list].every(isId)) || !chosen.formats.every((one) => format.test(one))) {
    throw new BadRequest('Choose values that the filters offer');
  }
}

function dayOf(text: string): Temporal.PlainDate {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? firstDayOf(text) : undefined;
  if (!day) throw new BadRequest('Give days like 2025-03-14');
  return day;
}
