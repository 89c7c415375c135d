import { Module } from '@nestjs/common';
import { EnsureDepartment } from './actions/ensure-department.js';
import { DepartmentQueries } from './department.queries.js';
import { DepartmentLoader } from './graphql/department.loader.js';
import { DepartmentResolver } from './graphql/department.resolver.js';

const offered = [DepartmentQueries, DepartmentLoader, EnsureDepartment];

@Module({ providers: [...offered, DepartmentResolver], exports: offered })
export class DepartmentsModule {}
