import { OwnWikiSuggestionsDocument } from '../../../gql/wiki/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { pageSize, SuggestionsList } from './suggestions-list';

/** What this person suggested, and what became of it. */
export function OwnSuggestionsPage() {
  const variables = { first: pageSize };
  const { data } = usePageQuery({ query: OwnWikiSuggestionsDocument, variables, requestPolicy: 'network-only' });
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div>
        <Page title="Your suggested changes" lede="Changes of wiki pages that you suggested, and what became of them.">
          {data ? (
            <SuggestionsList
              label="Your suggested changes"
              query={OwnWikiSuggestionsDocument}
              variables={variables}
              pick={(answer) => answer.ownWikiSuggestions}
              first={data}
              showsPage
              empty="You have suggested nothing yet. On a page that you cannot edit, choose “Suggest a change”."
            />
          ) : (
            <Skeleton label="Loading your suggested changes" rows={4} />
          )}
        </Page>
      </div>
    </div>
  );
}
