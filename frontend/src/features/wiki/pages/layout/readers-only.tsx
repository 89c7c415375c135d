import PenOff from 'lucide-react/icons/pen-off';
import { ButtonLink } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { PageHeading } from '../../../../ui/page/page-heading';
import { usePageTitle } from '../../../../ui/page/use-page-title';

interface ReadersOnlyProps {
  page: { id: string; title: string; path: string; viewerCan: { suggestChange: boolean } };
}

/** For whoever came by its address to change a page that they may only read. */
export function ReadersOnly({ page: { id, title, path, viewerCan } }: ReadersOnlyProps) {
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
