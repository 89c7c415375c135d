import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { BadRequest } from '../../platform/errors/domain-errors.js';
import { isId } from '../../platform/ids.js';
import { PersonQueries, type PersonRow } from './person.queries.js';

export interface DirectoryRequest {
  readonly query?: string | null;
  readonly departmentId?: string | null;
  readonly page: number;
}

export interface DirectoryPage {
  readonly people: PersonRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

const peopleAPage = 24;
const mostWords = 6;

/** The directory of people as numbered pages. */
@Injectable()
export class Directory {
  constructor(private readonly queries: PersonQueries) {}

  async page({ query, departmentId, page }: DirectoryRequest): Promise<DirectoryPage> {
    if (page < 1 || page > limits.numberedPages) throw new BadRequest(`Ask for a page from 1 to ${limits.numberedPages}`);
    if (departmentId && !isId(departmentId)) throw new BadRequest('There is no such department');
    const words = (query ?? '').slice(0, limits.searchQuery).split(/\s+/).filter(Boolean).slice(0, mostWords);
    const filter = { words, departmentId: departmentId ?? null };
    const [people, total] = await Promise.all([
      this.queries.directory(filter, peopleAPage, (page - 1) * peopleAPage),
      this.queries.countDirectory(filter),
    ]);
    return { people, total, page, pageCount: Math.min(Math.ceil(total / peopleAPage), limits.numberedPages) };
  }
}
