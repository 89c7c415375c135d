import { Module } from '@nestjs/common';
import { AdministerDepartments } from './actions/administer-departments.js';
import { EnsureDepartment } from './actions/ensure-department.js';
import { AdministeredDepartmentQueries } from './administered-department.queries.js';
import { DepartmentPlaces } from './department.places.js';
import { DepartmentQueries } from './department.queries.js';
import { DepartmentRepository } from './department.repository.js';
import { DepartmentAdministrationResolver } from './graphql/department-administration.resolver.js';
import { DepartmentLoader } from './graphql/department.loader.js';
import { DepartmentResolver } from './graphql/department.resolver.js';

const offered = [DepartmentQueries, DepartmentLoader, EnsureDepartment];

@Module({
  providers: [
    ...offered, AdministerDepartments, AdministeredDepartmentQueries, DepartmentAdministrationResolver, DepartmentPlaces, DepartmentRepository,
    DepartmentResolver,
  ],
  exports: offered,
})
export class DepartmentsModule {}
