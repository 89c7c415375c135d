/** What other features may use of departments. */
export { departmentsNamed } from './departments-named.js';
export { EnsureDepartment } from './actions/ensure-department.js';
export { DepartmentQueries, type DepartmentRow, departmentAsJson } from './department.queries.js';
export { domainOf, isDomainPattern } from './email-domain.js';
export { DepartmentLoader } from './graphql/department.loader.js';
export { DepartmentType } from './graphql/department.type.js';
