import { Link, useLocation } from 'react-router';
import { AdministeredDepartmentsDocument } from '../../gql/departments/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../ui/banner/banner';
import { ButtonLink } from '../../ui/button/button';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { Table } from '../../ui/table/table';

/** What the page of one department hands over when it is left. */
export interface DepartmentDone {
  done: string;
}

export function DepartmentsPage() {
  const { latest } = usePageQuery({ query: AdministeredDepartmentsDocument, variables: {} });
  const handedOver = useLocation().state as DepartmentDone | null;
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Departments" lede="Whoever has an address at one of a department’s domains can register.">
          {handedOver && <Banner kind="good">{handedOver.done}</Banner>}
          <p className="cb-tablehead">
            <ButtonLink to="/administration/departments/new" variant="secondary">
              Add a department
            </ButtonLink>
          </p>
          {!latest && <Skeleton label="Loading departments" />}
          {latest && (
            <Table
              label="Departments"
              headings={['Name', 'Domains', 'People']}
              numbers={['People']}
              rows={latest.administeredDepartments.map(({ id, name, acronym, formerNames, domains, peopleCount }) => ({
                key: id,
                cells: [
                  <>
                    <Link to={`/administration/departments/${id}`}>{name}</Link>
                    <div className="meta">
                      {acronym}
                      {formerNames.length > 0 && `, formerly ${formerNames.join(', ')}`}
                    </div>
                  </>,
                  domains.join(', ') || <span className="meta">None: nobody can register</span>,
                  peopleCount,
                ],
              }))}
            />
          )}
        </Page>
      </div>
    </div>
  );
}
