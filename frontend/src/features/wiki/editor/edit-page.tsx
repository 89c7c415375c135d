import { useParams } from 'react-router';
import { PageToEditDocument } from '../../../gql/wiki/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useWriter } from '../../editor/public';
import { ReadersOnly } from '../pages/layout/readers-only';
import { LiveEditor } from './live-editor';

/** Changes a page of the wiki, together with whoever else is at it. */
export function EditPage() {
  const { address = '' } = useParams();
  const personId = useWriter();
  const { data } = usePageQuery({ query: PageToEditDocument, variables: { address } });
  usePageTitle(data ? `Edit ${data.wikiPage.title}` : 'Edit page');
  if (!data || personId === undefined) return <Skeleton label="Loading the page" rows={1} />;
  if (!data.wikiPage.viewerCan.edit) return <ReadersOnly page={data.wikiPage} />;
  return <LiveEditor key={data.wikiPage.id} page={data.wikiPage} personId={personId} hosts={data.embedHosts} />;
}
