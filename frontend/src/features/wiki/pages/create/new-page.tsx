import FilePlus from 'lucide-react/icons/file-plus';
import { Navigate } from 'react-router';
import { WikiNewPageDocument, type WikiNewPageQuery } from '../../../../gql/wiki/graphql';
import { useAddressParameters } from '../../../../lib/use-address-parameters';
import { usePageQuery } from '../../../../lib/use-page-query';
import { ButtonLink } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { Page } from '../../../../ui/page/page';
import { PageHeading } from '../../../../ui/page/page-heading';
import { usePageTitle } from '../../../../ui/page/use-page-title';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { NewPageForm } from './new-page-form';

/** Makes a page; where a link led here that has one meanwhile, goes there. */
export function NewPage() {
  const parameters = useAddressParameters();
  const title = parameters.get('title')?.trim() ?? '';
  const { data } = usePageQuery({
    query: WikiNewPageDocument,
    variables: { space: parameters.get('space') ?? '', title },
    requestPolicy: 'network-only',
  });
  if (!data) return <Skeleton label="Loading the space" rows={3} />;
  const { wikiSpace: space, wikiPageByTitle: existing, wikiPageTemplates: templates } = data;
  if (title && existing) return <Navigate to={existing.path} replace />;
  if (!space.viewerCan.edit) return <Missing space={space} title={title} />;
  return (
    <Page
      title={title ? `There is no page “${title}” yet` : 'New page'}
      lede={title ? `Somebody linked to it in ${space.name}. You can make it.` : `In ${space.name}.`}
    >
      <NewPageForm space={space} title={title} parentId={parameters.get('parent')} templates={templates} />
    </Page>
  );
}

function Missing({ space, title }: { space: WikiNewPageQuery['wikiSpace']; title: string }) {
  usePageTitle('No such page yet');
  return (
    <EmptyState
      icon={FilePlus}
      heading={<PageHeading>{title ? `There is no page “${title}” yet` : 'You cannot make pages here'}</PageHeading>}
      action={<ButtonLink to={space.path}>Go to {space.name}</ButtonLink>}
    >
      Only editors of {space.name} can make pages there.
    </EmptyState>
  );
}
