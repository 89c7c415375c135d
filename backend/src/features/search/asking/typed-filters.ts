import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import type { FilterField, FilterInForce } from './filters.js';
import { type NamedField, NamedThings } from './named-things.js';
import type { Narrowing } from './narrowing.js';
import { noticeOfNoDate, noticeOfUnknown } from './notices.js';
import type { OperatorPart, QueryPart } from './query-parts.js';
import { dayInWords, firstDayOf } from './read-period.js';
import { nameOfType, typeOfResults } from './types-of-results.js';
import { writeQuery } from './write-query.js';

/** What an operator comes to: a filter, or only something to be said of it. */
export type TypedFilter =
  | { readonly narrowing: Narrowing; readonly inForce: FilterInForce; readonly notice?: undefined }
  | { readonly notice: string; readonly narrowing?: undefined };

const fields = { author: ['AUTHOR', 'Author', 'authorIds'], department: ['DEPARTMENT', 'Department', 'departmentIds'], in: ['PLACE', 'In', 'placeIds'], tag: ['TAG', 'Tag', 'tagIds'] } as const;

/**
 * Makes filters of the operators in a query. A value that names nothing narrows nothing, and that is said: otherwise one slip of the
 * keys would hide everything. What the actor may not know of is as if it were not there.
 */
@Injectable()
export class TypedFilters {
  constructor(private readonly names: NamedThings) {}

  of(actor: Actor, parts: readonly QueryPart[], most: number): Promise<TypedFilter[]> {
    const typed = parts.filter((part) => part.as === 'operator').slice(0, most);
    return Promise.all(typed.map((part) => this.filterOf(actor, part, writeQuery(parts.filter((other) => other !== part)))));
  }

  private async filterOf(actor: Actor, part: OperatorPart, queryWithout: string): Promise<TypedFilter> {
    switch (part.operator) {
      case 'before':
      case 'after':
        return dateFilter(part, queryWithout);
      case 'type':
        return typeFilter(part, queryWithout);
      default:
        return this.namedFilter(actor, part.operator, part.text, queryWithout);
    }
  }

  private async namedFilter(actor: Actor, operator: NamedField, text: string, queryWithout: string): Promise<TypedFilter> {
    const found = await this.names.named(actor, operator, text);
    const [first] = found;
    if (!first) return { notice: noticeOfUnknown(operator, text) };
    const [field, label, list] = fields[operator];
    return filter(field, { [list]: found.map(({ id }) => id) }, { text, label: `${label}: ${found.length === 1 ? first.name : text}`, queryWithout });
  }
}

function dateFilter({ operator, text }: OperatorPart, queryWithout: string): TypedFilter {
  const day = firstDayOf(text);
  if (!day) return { notice: noticeOfNoDate(operator, text) };
  return operator === 'after'
    ? filter('FROM', { from: day }, { text, label: `From ${dayInWords(day)}`, queryWithout })
    : filter('UNTIL', { before: day }, { text, label: `Before ${dayInWords(day)}`, queryWithout });
}

function typeFilter({ text }: OperatorPart, queryWithout: string): TypedFilter {
  const type = typeOfResults(text);
  if (!type) return { notice: noticeOfUnknown('type', text) };
  return type.kind
    ? filter('KIND', { kinds: [type.kind] }, { text, label: `Type: ${nameOfType(type.kind)}`, queryWithout })
    : filter('FORMAT', { formats: type.formats ?? [] }, { text, label: `Type: ${text}`, queryWithout });
}

function filter(field: FilterField, narrowing: Narrowing, { text, ...shown }: { text: string; label: string; queryWithout: string }): TypedFilter {
  return { narrowing, inForce: { field, value: text, ...shown } };
}
