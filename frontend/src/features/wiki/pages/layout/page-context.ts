import { useOutletContext } from 'react-router';
import type { WikiPageQuery } from '../../../../gql/wiki/graphql';

export type PageOnScreen = WikiPageQuery['wikiPage'];

export interface PageOutlet {
  page: PageOnScreen;
  /** As it stands in the address. */
  address: string;
}

/** The page below whose address a screen stands. */
export function useWikiPage(): PageOutlet {
  return useOutletContext<PageOutlet>();
}
