import PenOff from 'lucide-react/icons/pen-off';
import type { PageToEditQuery } from '../../../gql/wiki/graphql';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';

/** For whoever came to the editor of a page that they may only read. */
export function ReadersOnly({ page: { id, title, path, viewerCan } }: { page: PageToEditQuery['wikiPage'] }) {
  const words = `You can read “${title}”, but not edit it`;
  usePageTitle(words);
  return (
    <EmptyState
      icon={PenOff}
      heading={<PageHeading>{words}</PageHeading>}
      action={
        <>
          <ButtonLink to={path}>Read the page</ButtonLink>
          {viewerCan.suggestChange && <ButtonLink to={`/wiki/${id}/suggest`} variant="secondary">Suggest a change</ButtonLink>}
        </>
      }
    >
      {viewerCan.suggestChange
        ? 'If something should be different, suggest it: you change a copy, and an editor of the page decides.'
        : 'Nobody can change it while it is retired or hidden, or its group is archived.'}
    </EmptyState>
  );
}
