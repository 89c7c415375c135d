import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { BatchLoader, inOrderOf } from '../../../platform/graphql/batch-loader.js';
import { DepartmentQueries, type DepartmentRow } from '../department.queries.js';

@Injectable()
export class DepartmentLoader extends BatchLoader<string, DepartmentRow> {
  constructor(private readonly departments: DepartmentQueries) {
    super();
  }

  protected async loadMany(_: Actor, ids: readonly string[]): Promise<(DepartmentRow | undefined)[]> {
    return inOrderOf(ids, await this.departments.byIds(ids), (row) => row.id);
  }
}
