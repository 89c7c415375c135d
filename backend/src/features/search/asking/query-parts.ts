/** What can be said of results in the query itself, as in `author:amara`. */
export const operators = ['author', 'in', 'tag', 'type', 'department', 'before', 'after'] as const;

export type Operator = (typeof operators)[number];

export interface OperatorPart {
  readonly as: 'operator';
  readonly operator: Operator;
  readonly text: string;
}

/** A piece of a query. Its text says something, and holds no quotation marks. */
export type QueryPart =
  | { readonly as: 'word'; readonly text: string }
  | { readonly as: 'phrase'; readonly text: string }
  /** A word or a phrase that must not stand there. */
  | { readonly as: 'without'; readonly text: string }
  | OperatorPart;

/** Something that was probably meant otherwise than it could be taken. */
export type Slip =
  | { readonly of: 'open quote' }
  | { readonly of: 'empty operator'; readonly operator: Operator }
  | { readonly of: 'operator left out'; readonly operator: Operator }
  | { readonly of: 'unknown operator'; readonly name: string };

export interface ParsedQuery {
  /** In the order in which they were typed. */
  readonly parts: readonly QueryPart[];
  readonly slips: readonly Slip[];
  /** Whether the last of them is a word that the person may still be typing. */
  readonly isUnfinished: boolean;
}
