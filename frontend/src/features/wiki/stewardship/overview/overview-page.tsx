import { useParams, useSearchParams } from 'react-router';
import { WikiSpaceOverviewDocument, type WikiOverviewList, type WikiSpaceOverviewQuery } from '../../../../gql/wiki/graphql';
import { shortIdOf } from '../../../../lib/short-id';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Tabs } from '../../../../ui/tabs/tabs';
import { SpaceSuggestions } from '../../suggestions/space-suggestions';
import { DeadLinks } from './dead-links';
import { IntervalForm } from './interval-form';
import { PagesOfList } from './pages-of-list';

type Space = WikiSpaceOverviewQuery['wikiSpace'];
type List = WikiOverviewList | 'DEAD_LINKS' | 'SUGGESTIONS';

const allIsWell = { list: 'OVERDUE' } as const;
const lists: { list: List; label: string; count: (space: Space) => number }[] = [
  { list: 'OVERDUE', label: 'Overdue', count: ({ overview }) => overview.overdue },
  { list: 'DUE', label: 'Due in 30 days', count: ({ overview }) => overview.due },
  { list: 'OWNERLESS', label: 'Without owner', count: ({ overview }) => overview.ownerless },
  { list: 'ORPHANED', label: 'Not linked to', count: ({ overview }) => overview.orphaned },
  { list: 'DEAD_LINKS', label: 'Dead links', count: ({ overview }) => overview.deadLinks },
  { list: 'SUGGESTIONS', label: 'Suggested changes', count: ({ waitingSuggestions }) => waitingSuggestions },
  { list: 'RETIRED', label: 'Retired', count: ({ overview }) => overview.retired },
];

/** What wants looking after in a space. */
export function OverviewPage() {
  const { address = '' } = useParams();
  const [search] = useSearchParams();
  const key = shortIdOf(address);
  const { latest } = usePageQuery({ query: WikiSpaceOverviewDocument, variables: { address: key }, requestPolicy: 'cache-and-network' });
  if (!latest) return <Skeleton label="Loading the overview" rows={4} />;
  const space = latest.wikiSpace;
  const { list } = lists.find((one) => one.list === search.get('list')) ?? lists.find(({ count }) => count(space) > 0) ?? allIsWell;
  const tabs = lists.map(({ list: to, label, count }) => ({
    label, to: `${space.path}/overview?list=${to}`, current: to === list, note: String(count(space)),
  }));
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Wiki', to: '/wiki' }, { label: space.name, to: space.path }]} />
      <Page title={`Overview of ${space.name}`} heading="Overview" lede="Pages that want looking after. Owners are asked by email when the review of a page is due." view={list}>
        <Tabs label="What wants looking after" tabs={tabs} />
        <Content list={list} address={key} />
        {space.viewerCan.manage && <IntervalForm space={space} />}
      </Page>
    </>
  );
}

function Content({ list, address }: { list: List; address: string }) {
  if (list === 'DEAD_LINKS') return <DeadLinks address={address} />;
  if (list === 'SUGGESTIONS') return <SpaceSuggestions address={address} />;
  return <PagesOfList key={list} address={address} list={list} />;
}
