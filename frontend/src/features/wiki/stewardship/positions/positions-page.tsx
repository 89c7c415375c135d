import { Link, useLocation } from 'react-router';
import { PositionsDocument } from '../../../../gql/wiki/graphql';
import { usePageQuery } from '../../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../../ui/banner/banner';
import { ButtonLink } from '../../../../ui/button/button';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Table } from '../../../../ui/table/table';

/** What the page of one position hands over when it is left. */
export interface PositionDone {
  done: string;
}

/** The jobs that can own pages, and who has them now. */
export function PositionsPage() {
  const { latest } = usePageQuery({ query: PositionsDocument, variables: {}, requestPolicy: 'cache-and-network' });
  const handedOver = useLocation().state as PositionDone | null;
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Positions" lede="A position owns pages of the wiki on behalf of whoever holds it. Name another holder, and the pages are theirs at once.">
          {handedOver && <Banner kind="good">{handedOver.done}</Banner>}
          <p className="cb-tablehead">
            <ButtonLink to="/administration/positions/new" variant="secondary">
              Add a position
            </ButtonLink>
          </p>
          {!latest && <Skeleton label="Loading positions" />}
          {latest?.positions.length === 0 && <p>There are no positions yet.</p>}
          {latest && latest.positions.length > 0 && (
            <Table
              label="Positions"
              headings={['Title', 'Department', 'Holder']}
              rows={latest.positions.map(({ id, title, department, holder }) => ({
                key: id,
                cells: [
                  <Link to={`/administration/positions/${id}`}>{title}</Link>,
                  department.name,
                  holder ? <Link to={holder.path}>{holder.name}</Link> : 'Vacant',
                ],
              }))}
            />
          )}
        </Page>
      </div>
    </div>
  );
}
