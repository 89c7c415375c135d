import { useQuery } from 'urql';
import { WikiPageReviewsDocument } from '../../../gql/wiki/graphql';
import type { Happening } from '../../content/public';
import { answersInWords } from './words';

/** What was answered when a page was reviewed, as its history shows it; nothing while it is fetched. */
export function useReviewHappenings(pageId: string, isShown: boolean): Happening[] {
  const [{ data }] = useQuery({ query: WikiPageReviewsDocument, variables: { address: pageId }, requestPolicy: 'cache-and-network', pause: !isShown });
  return (data?.wikiPage.reviews.nodes ?? []).map(({ id, at, person, answer, note }) => ({
    id, createdAt: at, person, words: `Reviewed: ${answersInWords[answer]}`, note,
  }));
}
