import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { canAdminister } from '../../platform/access/administration.js';
import { ensure } from '../../platform/access/ensure.js';
import { GroupImportRepository, type GroupImportRow } from './group-import.repository.js';

const shown = 25;

/** Packs as site administrators see them. */
@Injectable()
export class GroupImportQueries {
  constructor(private readonly imports: GroupImportRepository) {}

  async newest(actor: Actor): Promise<GroupImportRow[]> {
    ensure(canAdminister(actor));
    return this.imports.newest(shown);
  }
}
