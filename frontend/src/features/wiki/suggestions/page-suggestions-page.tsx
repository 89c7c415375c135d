import { useParams, useSearchParams } from 'react-router';
import { WikiSuggestionsOfPageDocument } from '../../../gql/wiki/graphql';
import { shortIdOf } from '../../../lib/short-id';
import { usePageQuery } from '../../../lib/use-page-query';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tabs } from '../../../ui/tabs/tabs';
import { trailFrom } from '../pages/read/trail';
import { SuggestButton } from './suggestions-line';
import { pageSize, SuggestionsList } from './suggestions-list';

/** The suggested changes of a page: to its editors all, to others their own. */
export function PageSuggestionsPage() {
  const { address = '' } = useParams();
  const [search] = useSearchParams();
  const decided = search.get('list') === 'decided';
  const variables = { address: shortIdOf(address), decided, first: pageSize };
  const { data, latest } = usePageQuery({ query: WikiSuggestionsOfPageDocument, variables, requestPolicy: 'network-only' });
  if (!latest) return <Skeleton label="Loading the suggested changes" rows={4} />;
  const page = latest.wikiPage;
  const way = `${page.path}/suggestions`;
  return (
    <>
      <Breadcrumbs trail={[...trailFrom(page.space), { label: page.title, to: page.path }]} />
      <Page
        title={`Suggested changes of ${page.title}`}
        heading="Suggested changes"
        lede={page.viewerCan.edit ? 'Every editor of the page can accept, change or decline them. Its owner is asked by email.' : 'Those of your own.'}
        view={decided ? 'decided' : 'waiting'}
      >
        <SuggestButton page={page} />
        <Tabs
          label="Suggested changes"
          tabs={[
            { label: 'Waiting', to: way, current: !decided, note: String(page.waitingSuggestions) },
            { label: 'Decided', to: `${way}?list=decided`, current: decided },
          ]}
        />
        {data ? (
          <SuggestionsList
            key={String(decided)}
            label="Suggested changes"
            query={WikiSuggestionsOfPageDocument}
            variables={variables}
            pick={(answer) => answer.wikiPage.suggestions}
            first={data}
            showsPerson
            empty={decided ? 'Nothing was decided yet.' : 'None wait.'}
          />
        ) : (
          <Skeleton label="Loading the suggested changes" rows={3} />
        )}
      </Page>
    </>
  );
}
