import { escapeHtml } from '@crossbench/schema/rich-text/reading';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { Events } from '../../platform/events/events.js';
import { type ClosingFact, PersonalData, type PersonalDataSource, type PersonalPart, counted } from '../../platform/personal-data.js';
import { groupMemberLeft } from './group.events.js';
import { MemberRepository } from './member.repository.js';
import { roleInWords } from './role-words.js';
import type { GroupRole } from './group.policy.js';

interface Belonging {
  readonly groupId: string;
  readonly role: GroupRole;
  readonly isLastOwner: boolean;
}

interface OwnMembership {
  readonly group: string;
  readonly role: GroupRole;
  readonly joinedAt: string;
}

interface OwnWords {
  readonly group: string;
  readonly at: string;
  readonly words: string;
  readonly outcome: string | null;
  readonly answer: string;
}

interface OwnGroups {
  readonly memberships: readonly OwnMembership[];
  readonly requests: readonly OwnWords[];
  readonly invitations: readonly OwnWords[];
  readonly removals: readonly OwnWords[];
}

/** Groups that somebody belongs to, has asked to join, is invited to or was removed from. */
@Injectable()
export class GroupPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'groups';
  readonly title = 'Groups';

  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async whenClosed(personId: string): Promise<ClosingFact[]> {
    const belongings = await this.belongings(personId);
    const owned = belongings.filter(({ isLastOwner }) => isLastOwner).length;
    const left = belongings.length === 0 ? [] : [`You leave ${counted(belongings.length, 'group')}`];
    const ownerless = owned === 0 ? [] : [
      `${counted(owned, 'group')} of which you are the last owner will have none: site administrators see ${owned === 1 ? 'its name and size' : 'their names and sizes'}, and name another owner`,
    ];
    return [...left, ...ownerless].map((words) => ({ fate: 'REMOVED', words }));
  }

  /** A group that loses its last owner so is brought to the site administrators. */
  async close(personId: string): Promise<void> {
    const groupIds = (await this.belongings(personId)).map(({ groupId }) => groupId);
    await this.database.rows(sql`select from people_group where id = any(${groupIds}::uuid[]) order by id for no key update`);
    const left: string[] = [];
    for (const id of groupIds) if (await this.members.takeOut(id, personId)) left.push(id);
    await this.events.recordAll(left.map((id) => groupMemberLeft(id, personId)));
    await this.database.rows(sql`delete from group_request where person_id = ${personId}`);
    await this.database.rows(sql`delete from group_invitation where person_id = ${personId}`);
    await this.database.rows(sql`delete from group_removal where person_id = ${personId}`);
    await this.database.rows(sql`update group_link set revoked_at = ${this.clock.now()} where made_by = ${personId} and revoked_at is null`);
  }

  async count(): Promise<number> {
    return 1;
  }

  async *parts(personId: string): AsyncGenerator<PersonalPart> {
    const data = await this.own(personId);
    if (Object.values(data).every((list: readonly unknown[]) => list.length === 0)) return;
    const html = [
      section('Groups you belong to', data.memberships.map(({ group, role, joinedAt }) => `${group}: ${roleInWords[role]} since ${joinedAt}`)),
      section('Groups you asked to join', data.requests.map(inWords)),
      section('Groups you were invited to', data.invitations.map(inWords)),
      section('Groups you were removed from', data.removals.map(inWords)),
    ];
    yield { name: 'groups', title: 'Groups', at: null, data, html: html.join('') };
  }

  private belongings(personId: string): Promise<Belonging[]> {
    return this.database.rows(sql`
      select mine.group_id as "groupId", mine.role, mine.role = 'OWNER' and not exists (
        select from group_member other join account on account.person_id = other.person_id
        where other.group_id = mine.group_id and other.role = 'OWNER' and other.person_id <> mine.person_id and account.suspended_at is null
      ) as "isLastOwner"
      from group_member mine where mine.person_id = ${personId} order by mine.group_id`);
  }

  /** The message of an invitation stands only where its group can still be known: a hidden one that was declined stays unnamed. */
  private async own(personId: string): Promise<OwnGroups> {
    const row = await this.database.row<OwnGroups>(sql`
      with named as (
        select id, case when kind <> 'HIDDEN' or exists (select from group_member where group_id = people_group.id and person_id = ${personId})
          or exists (select from group_invitation where group_id = people_group.id and person_id = ${personId} and decided_at is null
            and expires_at > ${this.clock.now()})
          then name else 'A group that you can no longer see' end as name
        from people_group)
      select
        (select coalesce(json_agg(json_build_object('group', named.name, 'role', role, 'joinedAt', joined_at) order by joined_at), '[]')
          from group_member join named on named.id = group_id where person_id = ${personId}) as memberships,
        (select coalesce(json_agg(json_build_object('group', named.name, 'at', created_at, 'words', reason, 'outcome', outcome, 'answer', answer)
          order by created_at), '[]') from group_request join named on named.id = group_id where person_id = ${personId}) as requests,
        (select coalesce(json_agg(json_build_object('group', named.name, 'at', created_at, 'words', message, 'outcome', outcome, 'answer', '')
          order by created_at), '[]') from group_invitation join named on named.id = group_id where person_id = ${personId}) as invitations,
        (select coalesce(json_agg(json_build_object('group', named.name, 'at', removed_at, 'words', reason, 'outcome', null, 'answer', '')
          order by removed_at), '[]') from group_removal join named on named.id = group_id where person_id = ${personId}) as removals`);
    return row ?? { memberships: [], requests: [], invitations: [], removals: [] };
  }
}

function inWords({ group, at, words, outcome, answer }: OwnWords): string {
  return [`${group}, ${at}`, words, outcome?.toLowerCase(), answer].filter(Boolean).join('. ');
}

function section(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<h2>${heading}</h2><ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}
