import { limits } from '@crossbench/schema/limits';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { isId } from '../../../platform/ids.js';
import type { DirectoryFilter } from '../directory-filter.js';
import { fold } from '../fold.js';
import type { PeopleFilterType } from './directory.type.js';

const longestValue = 200;

/** What was asked, checked. No words of people are wrong: what nobody has leaves nobody. */
export function readFilter(query: string | null | undefined, filter: PeopleFilterType | null | undefined): DirectoryFilter {
  const departments = distinct(filter?.departmentIds);
  if (!departments.every(isId)) throw new BadRequest('There is no such department');
  const groups = distinct(filter?.groupIds);
  if (!groups.every(isId)) throw new BadRequest('Choose groups that the filter offers');
  const letter = filter?.letter ?? '';
  if (letter && !/^[a-z]$/.test(letter)) throw new BadRequest('Ask for a letter from a to z');
  return {
    query: tidy(query ?? '').slice(0, limits.searchQuery),
    chosen: {
      DEPARTMENT: departments,
      PROFESSION: distinct(filter?.professionIds),
      LOCATION: distinct(filter?.locations.map(fold)),
      SKILL: distinct(filter?.skills.map(fold)),
      LANGUAGE: distinct(filter?.languages),
      WILLING_TO: distinct(filter?.willingTo),
      GROUP: groups,
      LETTER: letter ? [letter] : [],
    },
  };
}

function distinct(values: readonly string[] = []): string[] {
  if (values.length > limits.choicesPerFilter) throw new BadRequest(`Choose ${limits.choicesPerFilter} values or fewer`);
  return [...new Set(values.map((value) => tidy(value).slice(0, longestValue)).filter(Boolean))].sort();
}

function tidy(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').toWellFormed().trim();
}
