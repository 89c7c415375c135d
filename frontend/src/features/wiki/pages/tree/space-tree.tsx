import { useQuery } from 'urql';
import { WikiSpaceTreeDocument } from '../../../../gql/wiki/graphql';
import { toRequestFailure } from '../../../../lib/request-failure';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { PageTree } from './page-tree';

/** The pages of a space, on its start. `space` is its id. */
export function SpaceTree({ space }: { space: string }) {
  const [{ data, error }] = useQuery({ query: WikiSpaceTreeDocument, variables: { space }, requestPolicy: 'cache-and-network' });
  if (error) return <FailureNotice failure={toRequestFailure(error)} />;
  if (!data) return <Skeleton label="Loading the pages" rows={3} />;
  return <PageTree space={data.wikiSpace} levels={data.wikiSpace.tree} />;
}
