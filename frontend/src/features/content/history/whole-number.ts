import { RequestFailure } from '../../../lib/request-failure';

/** The number of a revision in an address. Anything else is an address that never was. */
export function wholeNumber(written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new RequestFailure('NOT_FOUND');
  return Number(written);
}
