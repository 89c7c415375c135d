import { count } from '../../../lib/words';

/** "83", or "about 1,200" where more was found than was counted one by one. */
export function about(number: number, isExact: boolean): string {
  return `${isExact ? '' : 'about '}${number.toLocaleString('en-GB')}`;
}

/** "1 result", "About 1,200 results". */
export function resultCount(number: number, isExact: boolean): string {
  return `${isExact ? '' : 'About '}${count(number, 'result')}`;
}
