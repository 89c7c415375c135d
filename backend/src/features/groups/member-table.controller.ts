import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { CurrentActor } from '../../platform/access/current-actor.decorator.js';
import { writeCsv } from './csv.js';
import { GroupQueries } from './group.queries.js';
import { MemberQueries } from './member.queries.js';

const roles = { OWNER: 'Owner', MODERATOR: 'Moderator', MEMBER: 'Member' } as const;

/** Who belongs to a group, as a table for its owners. */
@Controller('files/groups')
export class MemberTableController {
  constructor(
    private readonly groups: GroupQueries,
    private readonly members: MemberQueries,
  ) {}

  /** By the group's id or the last part of its address. NOT_FOUND for all but owners. */
  @Get(':address/members.csv')
  async table(@CurrentActor() actor: Actor, @Param('address') address: string, @Res() response: Response): Promise<void> {
    const group = await this.groups.getByAddress(actor, address);
    const rows = (await this.members.table(group)).map((row) => [
      row.name, row.department ?? '', row.jobTitle, roles[row.role], row.joinedAt.toISOString().slice(0, 10), row.isOutsideLimit ? 'Yes' : 'No',
    ]);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="members-${group.shortId}.csv"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-store');
    response.end(writeCsv([['Name', 'Department', 'Job title', 'Role', 'Joined', 'Outside the limit'], ...rows]));
  }
}
