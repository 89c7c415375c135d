import { type Sql, emptySql, sql } from '../../platform/db/sql.js';
import type { Looker } from './contact.policy.js';
import type { Willingness } from './profile.js';
import { seenContacts } from './seen-contacts.js';

/** The ways to narrow the directory. Of one facet any of the chosen values fits; facets narrow each other. */
export const facetNames = ['DEPARTMENT', 'PROFESSION', 'LOCATION', 'SKILL', 'LANGUAGE', 'WILLING_TO', 'GROUP', 'LETTER'] as const;

export type FacetName = (typeof facetNames)[number];

export interface DirectoryFilter {
  /** Beginnings of words of the name, or a way to reach them: see `byContact`. */
  readonly query: string;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
}

/** Whose rows of `person` stand in the directory and fit. What does not narrow is left out: statements are planned once. */
export function matching(filter: DirectoryFilter, looker: Looker): Sql {
  const narrowed = facetNames.map((name) => facetCondition(name, filter.chosen[name] ?? []));
  return narrowed.reduce((all, one) => sql`${all} ${one}`, sql`where person.listed ${queryCondition(filter.query, looker)}`);
}

function facetCondition(name: FacetName, values: readonly string[]): Sql {
  if (values.length === 0) return emptySql;
  switch (name) {
    case 'DEPARTMENT':
      return sql`and person.department_id = any(${values}::uuid[])`;
    case 'PROFESSION':
      return sql`and person.profession_id = any(${values}::text[])`;
    case 'LOCATION':
      return sql`and person.location_key = any(folded_all(${values}::text[]))`;
    case 'SKILL':
      return sql`and person.skill_keys && folded_all(${values}::text[])`;
    case 'LANGUAGE':
      return sql`and person.languages && ${values}::text[]`;
    case 'WILLING_TO':
      return sql`and person.willing_to && ${values as readonly Willingness[]}::text[]`;
    case 'GROUP':
      return sql`and person.id in (select person_id from group_member where group_id = any(${values}::uuid[]))`;
    case 'LETTER':
      return sql`and person.sort_name >= ${values[0]} and person.sort_name < ${nextLetter(values[0] ?? '')}`;
  }
}

function nextLetter(letter: string): string {
  return String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
}

/** Enough to mean one number: extensions are this long. */
const fewestDigits = 4;
const longestExtension = 8;

function queryCondition(query: string, looker: Looker): Sql {
  const text = query.trim();
  if (!text) return emptySql;
  if (isEmail(text)) {
    const owners = sql`select account.person_id from account where account.email = ${text.toLowerCase()}`;
    return sql`and person.id in (${owners}) and ${seenContacts(looker, 'email')}`;
  }
  const digits = phoneEnd(text);
  if (digits) {
    const end = [...digits].reverse().join('');
    // A colon comes after all digits.
    return sql`and person.phone_digits <> '' and reverse(person.phone_digits) ~>=~ ${end}
      and reverse(person.phone_digits) ~<~ ${`${end}:`} and ${seenContacts(looker, 'phone')}`;
  }
  return sql`and person.name_words @@ name_query(${text}) and numnode(name_query(${text})) > 0`;
}

function isEmail(text: string): boolean {
  return /^\S+@\S+$/.test(text);
}

/** The end of the number that was entered: with the country's code or without it, it ends in the same way. */
function phoneEnd(text: string): string {
  const all = text.replace(/\D/g, '');
  const digits = all.length > longestExtension ? all.replace(/^(0044|44|0)/, '') : all;
  return /^[+\d\s().-]+$/.test(text) && digits.length >= fewestDigits ? digits : '';
}
