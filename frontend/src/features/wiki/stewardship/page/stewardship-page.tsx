import { useParams } from 'react-router';
import { WikiPageStewardshipDocument, type WikiPageStewardshipQuery } from '../../../../gql/wiki/graphql';
import { shortIdOf } from '../../../../lib/short-id';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { trailFrom } from '../../pages/read/trail';
import { monthsInWords } from '../words';
import { Day } from '../day';
import { ReviewForm } from './review-form';
import { ReviewsOfPage } from './reviews-of-page';
import { StewardshipForm } from './stewardship-form';

export type PageWithStewardship = WikiPageStewardshipQuery['wikiPage'];

/** Who answers for a page, when it is reviewed, and what was answered before. */
export function StewardshipPage() {
  const { address = '' } = useParams();
  const { latest, refresh } = usePageQuery({
    query: WikiPageStewardshipDocument, variables: { address: shortIdOf(address) }, requestPolicy: 'cache-and-network',
  });
  if (!latest) return <Skeleton label="Loading the page" rows={4} />;
  const page = latest.wikiPage;
  const { viewerCan } = page.stewardship;
  return (
    <div className="cb-narrow">
      <Breadcrumbs trail={[...trailFrom(page.space), { label: page.title, to: page.path }]} />
      <Page title={`Owner and review of ${page.title}`} heading="Owner and review" lede={page.title}>
        <div className="stack-l">
          <Facts page={page} />
          {(viewerCan.review || viewerCan.bringBack) && <ReviewForm page={page} onDone={refresh} />}
          {viewerCan.change && <StewardshipForm page={page} />}
          <ReviewsOfPage reviews={page.reviews.nodes} />
        </div>
      </Page>
    </div>
  );
}

function Facts({ page: { stewardship } }: { page: PageWithStewardship }) {
  const { owner, position, reviewDue, isOverdue, months } = stewardship;
  const holder = position ? `${position.title} (${owner?.name ?? 'nobody at the moment'})` : owner?.name;
  return (
    <ul>
      <li>Owner: {holder ?? 'No owner. Those who look after the space are asked instead.'}</li>
      <li>Review: {monthsInWords(months).toLowerCase()}</li>
      {reviewDue && (
        <li>
          {isOverdue ? 'Overdue since' : 'Next due'} <Day value={reviewDue} />
        </li>
      )}
      {stewardship.changingSince && <li>It is known that the text must change. The next version counts as its review.</li>}
    </ul>
  );
}
