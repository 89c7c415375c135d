import { Link, useLocation } from 'react-router';
import { AdministeredDepartmentsDocument } from '../../gql/departments/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../ui/banner/banner';
import { ButtonLink } from '../../ui/button/button';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import '../../ui/table/table.scss';

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
            <div className="cb-tablewrap" role="region" aria-label="Departments" tabIndex={0}>
              <table className="govuk-table">
                <thead>
                  <tr>
                    <th scope="col" className="govuk-table__header">
                      Name
                    </th>
                    <th scope="col" className="govuk-table__header">
                      Domains
                    </th>
                    <th scope="col" className="govuk-table__header num-col">
                      People
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {latest.administeredDepartments.map(({ id, name, acronym, formerNames, domains, peopleCount }) => (
                    <tr key={id}>
                      <th scope="row" className="govuk-table__cell">
                        <Link to={`/administration/departments/${id}`}>{name}</Link>
                        <div className="meta">
                          {acronym}
                          {formerNames.length > 0 && `, formerly ${formerNames.join(', ')}`}
                        </div>
                      </th>
                      <td className="govuk-table__cell">{domains.join(', ') || <span className="meta">None: nobody can register</span>}</td>
                      <td className="govuk-table__cell num-col">{peopleCount}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}
