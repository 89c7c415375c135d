import { Outlet, useMatch, useParams } from 'react-router';
import { WikiPageDocument } from '../../../../gql/wiki/graphql';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { TreeColumn } from '../tree/tree-column';
import './layout.scss';
import type { PageOutlet } from './page-context';
import { addressKey, usePagePath } from './use-page-path';

/** A page, its history and what can be done with it, beside the tree of its space. Two versions need all the room. */
export function PageLayout() {
  const { address = '' } = useParams();
  const key = addressKey(address);
  const isComparing = useMatch('/wiki/:address/compare') !== null;
  const { data, latest } = usePageQuery({ query: WikiPageDocument, variables: { address: key }, requestPolicy: 'cache-and-network' });
  usePagePath(data?.wikiPage.path);
  const shown = latest?.wikiPage;
  if (!shown) return <Skeleton label="Loading the page" rows={6} />;
  const outlet: PageOutlet | undefined = data && { page: data.wikiPage, address: key };
  const content = outlet ? <Outlet context={outlet} /> : <Skeleton label="Loading the page" rows={6} />;
  if (isComparing) return content;
  return (
    <div className="cb-grid cb-grid--wiki">
      {shown.space ? (
        <TreeColumn key={shown.space.id} space={shown.space} levels={shown.tree} currentId={shown.id} />
      ) : (
        <p className="cb-treecolumn meta">You see this page as a moderator, and not the space in which it stands.</p>
      )}
      {content}
    </div>
  );
}
