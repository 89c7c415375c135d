import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isId, newId } from '../../platform/ids.js';

export interface OpenRequest {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
}

/** What becomes of a request, and who said so: null for whoever made it. */
export interface Decision {
  readonly outcome: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  readonly decidedBy: string | null;
  readonly answer: string;
}

/** Requests to be let into groups, for actions. The group is locked by whoever changes one. */
@Injectable()
export class RequestRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(groupId: string, personId: string, reason: string): Promise<string> {
    const id = newId();
    await this.database.rows(sql`
      insert into group_request (id, group_id, person_id, reason, created_at) values (${id}, ${groupId}, ${personId}, ${reason}, ${this.clock.now()})`);
    return id;
  }

  /** The group of a request, decided or not. */
  async groupOf(id: string): Promise<string | undefined> {
    if (!isId(id)) return undefined;
    const row = await this.database.row<{ groupId: string }>(sql`select group_id as "groupId" from group_request where id = ${id}`);
    return row?.groupId;
  }

  /** Undefined when it is decided. */
  async findOpen(id: string): Promise<OpenRequest | undefined> {
    return this.database.row(sql`
      select id, group_id as "groupId", person_id as "personId" from group_request where id = ${id} and decided_at is null`);
  }

  async decide(id: string, { outcome, decidedBy, answer }: Decision): Promise<void> {
    await this.database.rows(sql`
      update group_request set decided_at = ${this.clock.now()}, decided_by = ${decidedBy}, outcome = ${outcome}, answer = ${answer} where id = ${id}`);
  }

  /** False when nothing was asked, or it is decided. */
  async withdraw(groupId: string, personId: string): Promise<boolean> {
    const rows = await this.database.rows(sql`
      update group_request set decided_at = ${this.clock.now()}, outcome = 'WITHDRAWN'
      where group_id = ${groupId} and person_id = ${personId} and decided_at is null returning id`);
    return rows.length > 0;
  }
}
