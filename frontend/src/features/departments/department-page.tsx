import { useParams } from 'react-router';
import { AdministeredDepartmentsDocument } from '../../gql/departments/graphql';
import { RequestFailure } from '../../lib/request-failure';
import { usePageQuery } from '../../lib/use-page-query';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Breadcrumbs } from '../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { DeleteDepartment } from './delete-department';
import { DepartmentForm } from './department-form';

/** Adds a department, at the address "new", or changes one. */
export function DepartmentPage() {
  const { id = '' } = useParams();
  const { latest } = usePageQuery({ query: AdministeredDepartmentsDocument, variables: {} });
  const isNew = id === 'new';
  const department = latest?.administeredDepartments.find((one) => one.id === id);
  if (latest && !isNew && !department) throw new RequestFailure('NOT_FOUND');
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div className="cb-narrow">
        <Breadcrumbs trail={[{ label: 'Departments', to: '/administration/departments' }]} />
        <Page title={isNew ? 'Add a department' : (department?.name ?? 'Department')}>
          {!latest && <Skeleton label="Loading the department" rows={1} />}
          {latest && (
            <div className="stack-l">
              <DepartmentForm department={department} />
              {department && <DeleteDepartment department={department} />}
            </div>
          )}
        </Page>
      </div>
    </div>
  );
}
