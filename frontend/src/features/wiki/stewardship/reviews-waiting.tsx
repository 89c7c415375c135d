import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PagesToReviewCountDocument } from '../../../gql/wiki/graphql';
import { count } from '../../../lib/words';
import { Notice } from '../../../ui/notice/notice';

/** How many pages wait for this person; nothing where none does. */
export function ReviewsWaiting() {
  const [{ data }] = useQuery({ query: PagesToReviewCountDocument, requestPolicy: 'cache-and-network' });
  if (!data || data.pagesToReviewCount === 0) return null;
  return (
    <Notice kind="information" title={`${count(data.pagesToReviewCount, 'page')} to review`}>
      <Link to="/wiki/reviews">Pages to review</Link> are those that you own, or that nobody else answers for.
    </Notice>
  );
}
