import { WikiSuggestionsInSpaceDocument } from '../../../gql/wiki/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { pageSize, SuggestionsList } from './suggestions-list';

/** Suggested changes of pages of a space that wait for the viewer and other editors. */
export function SpaceSuggestions({ address }: { address: string }) {
  const variables = { address, first: pageSize };
  const { data } = usePageQuery({ query: WikiSuggestionsInSpaceDocument, variables, requestPolicy: 'network-only' });
  if (!data) return <Skeleton label="Loading the suggested changes" rows={3} />;
  return (
    <SuggestionsList
      label="Suggested changes"
      query={WikiSuggestionsInSpaceDocument}
      variables={variables}
      pick={(answer) => answer.wikiSpace.suggestions}
      first={data}
      showsPage
      showsPerson
      empty="None wait for you."
    />
  );
}
