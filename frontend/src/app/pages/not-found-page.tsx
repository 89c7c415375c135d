import MapPinOff from 'lucide-react/icons/map-pin-off';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ButtonLink } from '../../ui/button/button';
import { PageHeading } from '../../ui/page/page-heading';
import { usePageTitle } from '../../ui/page/use-page-title';

/** Not there, or not for this person: the two look alike on purpose. */
export function NotFoundPage() {
  usePageTitle('Page not found');
  return (
    <EmptyState
      icon={MapPinOff}
      heading={<PageHeading className="h-l">Page not found</PageHeading>}
      action={
        <>
          <ButtonLink to="/">Go to home</ButtonLink>
          <ButtonLink to="/search" variant="secondary">
            Search Crossbench
          </ButtonLink>
        </>
      }
    >
      The address may be mistyped, or what was here may have been taken back or be for other readers.
    </EmptyState>
  );
}
