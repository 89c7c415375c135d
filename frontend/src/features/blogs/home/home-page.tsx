import Sprout from 'lucide-react/icons/sprout';
import { lazy, Suspense, useState } from 'react';
import { LatestDocument } from '../../../gql/home/graphql';
import { useViewer } from '../../../lib/session';
import { usePageQuery } from '../../../lib/use-page-query';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Feed } from '../feed/feed';
import { useMore } from '../../../ui/more/use-more';
import { Composer } from './composer';
import { greeting } from './greeting';
import { HomeRail } from './home-rail';

const pageSize = 20;
const HomeNotices = lazy(async () => ({ default: (await import('../../notices/public')).HomeNotices }));

/** What was published lately, newest first, with an end. */
export function HomePage() {
  usePageTitle('Home');
  const viewer = useViewer();
  const [now] = useState(() => new Date());
  const { data } = usePageQuery({ query: LatestDocument, variables: { first: pageSize } });
  const latest = useMore({
    query: LatestDocument,
    variables: (after) => ({ first: pageSize, after }),
    pick: (answer) => answer.latest,
    first: data?.latest,
  });

  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <div className="cb-pagehead">
          <PageHeading>{greeting(viewer?.person.name, now)}</PageHeading>
        </div>
        <Suspense>
          <HomeNotices />
        </Suspense>
        <Composer person={viewer?.person} />
        {data === undefined ? (
          <Skeleton label="Loading posts" rows={4} />
        ) : (
          <section aria-labelledby="latest">
            <h2 className="h-l cb-feedhead" id="latest">
              Latest
            </h2>
            {latest.nodes.length === 0 ? (
              <NothingYet />
            ) : (
              <Feed {...latest} items={latest.nodes} heading="h3" end={theEnd} />
            )}
          </section>
        )}
      </div>
      <HomeRail />
    </div>
  );
}

const theEnd = <strong className="who">You are up to date.</strong>;

function NothingYet() {
  return (
    <EmptyState
      icon={Sprout}
      heading={<h3 className="h-m">Nothing is published yet</h3>}
      action={<ButtonLink to="/write">Write the first post</ButtonLink>}
    >
      What people here publish appears on this page, newest first.
    </EmptyState>
  );
}
