import { useParams } from 'react-router';
import { PositionsDocument } from '../../../../gql/wiki/graphql';
import { RequestFailure } from '../../../../lib/request-failure';
import { usePageQuery } from '../../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../../ui/administration-navigation/administration-navigation';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { DeletePosition } from './delete-position';
import { PositionForm } from './position-form';

/** Adds a position, at the address "new", or changes one. */
export function PositionPage() {
  const { id = '' } = useParams();
  const { latest } = usePageQuery({ query: PositionsDocument, variables: {}, requestPolicy: 'cache-and-network' });
  const isNew = id === 'new';
  const position = latest?.positions.find((one) => one.id === id);
  if (latest && !isNew && !position) throw new RequestFailure('NOT_FOUND');
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div className="cb-narrow">
        <Breadcrumbs trail={[{ label: 'Positions', to: '/administration/positions' }]} />
        <Page title={isNew ? 'Add a position' : (position?.title ?? 'Position')}>
          {!latest && <Skeleton label="Loading the position" rows={1} />}
          {latest && (
            <div className="stack-l">
              <PositionForm position={position} departments={latest.departments} />
              {position && <DeletePosition position={position} />}
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}
