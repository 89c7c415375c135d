import { assertNever } from '../../../platform/errors/assert-never.js';
import { limits } from '@crossbench/schema/limits';
import type { Operator, Slip } from './query-parts.js';

export const tooLong = `Search for ${limits.searchQuery} characters or fewer.`;
export const nothingToSearch = 'There is no word in this search. Enter words or numbers to search for.';
export const onlyLeftOut = 'This search only says what to leave out. Enter also what to search for.';
export const tooMuch = 'This search has more filters, phrases or words to leave out than can be used. The first of them were.';

const examples: Readonly<Record<Operator, string>> = {
  author: 'author:amara', in: 'in:"service design"', tag: 'tag:letters', type: 'type:page', department: 'department:transport', before: 'before:2025', after: 'after:2025-03',
};

export function noticeOfSlip(slip: Slip): string {
  switch (slip.of) {
    case 'open quote':
      return 'A quotation mark is not closed, so the words behind it were searched for one by one.';
    case 'empty operator':
      return `Write what follows ${slip.operator}: without a space, for example ${examples[slip.operator]}.`;
    case 'operator left out':
      return `Only words and phrases can be left out, so -${slip.operator}: was not used.`;
    case 'unknown operator':
      return `“${slip.name}:” is not a filter, so its words were searched for.`;
    default:
      return assertNever(slip);
  }
}

const nouns = { author: 'person', in: 'group, space or department', tag: 'tag', department: 'department', type: 'type' } as const;

/** Of what is not there, and of what this person may not know of: the two are the same. */
export function noticeOfUnknown(operator: keyof typeof nouns, name: string): string {
  const hint = operator === 'type' ? ' Types are post, page, comment, person, group, file, pdf, word, spreadsheet and presentation.' : '';
  return `There is no ${nouns[operator]} “${name}”, so results are shown without this filter.${hint}`;
}

export function noticeOfNoDate(operator: Operator, text: string): string {
  return `“${text}” is not a date, so ${operator}: was not used. Write dates like 2025, 2025-03, 2025-03-14 or 14/3/2025.`;
}

export function noticeOfNoTime(first: string, end: string): string {
  return `Nothing is found, because no day is both on or after ${first} and before ${end}.`;
}

export const onlyFilesHaveFormats = 'Nothing is found, because only files have a format.';
