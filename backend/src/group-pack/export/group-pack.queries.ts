import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { DataExportRepository, type DataExportRow } from '../../features/exports/exports.public.js';
import { GroupQueries, type GroupRow, canManageGroup } from '../../features/groups/groups.public.js';

/** Packs as the owners of their groups see them; nobody else learns that there is one. */
@Injectable()
export class GroupPackQueries {
  constructor(
    private readonly exports: DataExportRepository,
    private readonly groups: GroupQueries,
  ) {}

  /** The newest; undefined when there is none or its time is over. */
  async latest(actor: Actor, groupId: string): Promise<DataExportRow | undefined> {
    const group = await this.owned(actor, groupId);
    return this.exports.latest({ personId: actor.personId, groupId: group.id, spaceId: null });
  }

  /** The one that can be downloaded now, and its group. */
  async ready(actor: Actor, id: string): Promise<{ row: DataExportRow; group: GroupRow }> {
    const row = await this.exports.findReadyOfGroup(id);
    if (!row?.groupId) throw new NotFound();
    return { row, group: await this.owned(actor, row.groupId) };
  }

  private async owned(actor: Actor, groupId: string): Promise<GroupRow> {
    const group = await this.groups.findById(actor, groupId);
    if (!group || !canManageGroup(group)) throw new NotFound();
    return group;
  }
}
