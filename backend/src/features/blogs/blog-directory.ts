import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { BlogQueries } from './blog.queries.js';
import { BlogRepository } from './blog.repository.js';
import type { BlogRow } from './blog.rows.js';

/** The blogs of all departments. A department that is new gets its blog when somebody first looks. */
@Injectable()
export class BlogDirectory {
  constructor(
    private readonly queries: BlogQueries,
    private readonly blogs: BlogRepository,
  ) {}

  async ofDepartments(actor: Actor): Promise<BlogRow[]> {
    for (const departmentId of await this.queries.departmentsWithout()) await this.blogs.ensureDepartment(departmentId);
    return this.queries.ofDepartments(actor);
  }
}
