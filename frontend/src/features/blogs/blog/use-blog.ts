import { BlogPageDocument } from '../../../gql/blogs/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';

const pageSize = 20;

/** A blog, and the year and month of it that the address asks for. */
export function useBlog(address: string) {
  const parameters = useAddressParameters();
  const year = numberIn(parameters.get('year'), 1900, 9998);
  const month = year === undefined ? undefined : numberIn(parameters.get('month'), 1, 12);
  const variables = {
    address,
    first: pageSize,
    year: year ?? null,
    month: month ?? null,
    withoutPinned: year === undefined,
  };
  const { data } = usePageQuery({ query: BlogPageDocument, variables });
  return { blog: data?.blog, variables, year, month };
}

function numberIn(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
