import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { type SearchPlace, type SearchPlaceSource, SearchPlaces } from '../../platform/search-places.js';
import { DepartmentQueries } from './department.queries.js';
import { departmentsNamed } from './departments-named.js';

/** Results can be narrowed to what stands in the blog of a department. */
@Injectable()
export class DepartmentPlaces implements SearchPlaceSource, OnModuleInit {
  constructor(
    private readonly departments: DepartmentQueries,
    private readonly places: SearchPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register(this);
  }

  async named(_: Actor, name: string): Promise<SearchPlace[]> {
    return departmentsNamed(name, await this.departments.all());
  }

  byIds(_: Actor, ids: readonly string[]): Promise<SearchPlace[]> {
    return this.departments.byIds(ids);
  }
}
