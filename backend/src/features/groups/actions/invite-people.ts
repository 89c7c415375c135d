import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { ensure } from '../../../platform/access/ensure.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { Problems, type ValidationFailed } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { RateLimits } from '../../../platform/limits/rate-limits.js';
import { readAddressList } from '../address-list.js';
import { groupPersonInvited } from '../group.events.js';
import { invitingLimit, invitingListsLimit } from '../group.limits.js';
import { type AddressedGroup, canInvite, isWithinLimit } from '../group.policy.js';
import { GroupRepository } from '../group.repository.js';
import { GroupTasks } from '../group.tasks.js';
import { InvitationRepository, type Invitee } from '../invitation.repository.js';

export const inviteeOutcomes = [
  'INVITED', 'ALREADY_MEMBER', 'ALREADY_INVITED', 'NO_ACCOUNT', 'OTHER_DEPARTMENT', 'NOT_AN_ADDRESS', 'TWICE',
] as const;
export type InviteeOutcome = (typeof inviteeOutcomes)[number];

/** What became of one entry: an address as it was pasted, or the id of a person who was chosen. */
export interface InviteeReport {
  readonly entry: string;
  readonly outcome: InviteeOutcome;
}

export interface InvitePeopleInput {
  readonly groupId: string;
  readonly personIds: readonly string[];
  /** As it was pasted. */
  readonly addresses: string;
  readonly message: string;
}

export type InvitePeopleOutcome = { readonly type: 'PeopleInvited'; readonly groupId: string; readonly report: readonly InviteeReport[] } | ValidationFailed;

interface Entry {
  readonly entry: string;
  /** How they are found; null where that is impossible. */
  readonly key: string | null;
}

/** Invites people chosen in the directory, or a list of addresses, and says of each what became of it. */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly invitations: InvitationRepository,
    private readonly tasks: GroupTasks,
    private readonly events: Events,
    private readonly rateLimits: RateLimits,
  ) {}

  async run(actor: Actor, input: InvitePeopleInput): Promise<InvitePeopleOutcome> {
    const isList = input.addresses.trim() !== '';
    await this.rateLimits.count(isList ? invitingListsLimit : invitingLimit, actor.personId);
    const problems = new Problems();
    const message = problems.text('message', input.message, 'your message', limits.groupWords);
    const people = input.personIds.map((id): Entry => ({ entry: id, key: id }));
    const listed = readList(problems, input.addresses);
    if (people.length > limits.groupInvitations) problems.add('personIds', `Choose ${limits.groupInvitations} people or fewer at a time`);
    if (people.length + listed.length === 0 && !problems.any) problems.add(isList ? 'addresses' : 'personIds', 'Choose somebody, or paste addresses');
    return this.work.run(async (): Promise<InvitePeopleOutcome> => {
      const group = await this.groups.getKnown(actor, input.groupId);
      ensure(canInvite(group), 'Only owners and moderators of the group invite people');
      if (problems.any) return problems.failed();
      const found = [
        ...(await this.invitations.inviteesByIds(group.id, input.personIds)).map((one): [string, Invitee] => [one.personId, one]),
        ...(await this.invitations.inviteesByAddresses(group.id, listed.flatMap(({ key }) => key ?? []))).map((one): [string, Invitee] => [one.email, one]),
      ];
      const { report, invited } = reportOn([...people, ...listed], new Map(found), group);
      await this.invitations.addAll({ groupId: group.id, personIds: invited, invitedBy: actor.personId, message });
      await this.tasks.invited(group.id, invited);
      for (const personId of invited) await this.events.record(groupPersonInvited(group.id, personId), actor);
      return { type: 'PeopleInvited', groupId: group.id, report };
    });
  }
}

function readList(problems: Problems, text: string): Entry[] {
  if (text.length > limits.groupAddressList) {
    problems.add('addresses', `Paste ${limits.groupAddresses} addresses or fewer at a time`);
    return [];
  }
  const entries = readAddressList(text).map(({ entry, address }): Entry => ({ entry, key: address }));
  if (entries.length > limits.groupAddresses) problems.add('addresses', `Paste ${limits.groupAddresses} addresses or fewer at a time`);
  return entries;
}

function reportOn(entries: readonly Entry[], found: ReadonlyMap<string, Invitee>, group: AddressedGroup): { report: InviteeReport[]; invited: string[] } {
  const seen = new Set<string>();
  const invited: string[] = [];
  const report = entries.map(({ entry, key }): InviteeReport => {
    if (key === null) return { entry, outcome: 'NOT_AN_ADDRESS' };
    const invitee = found.get(key);
    const name = invitee?.personId ?? key;
    if (seen.has(name)) return { entry, outcome: 'TWICE' };
    seen.add(name);
    const outcome = outcomeOf(invitee, group);
    if (outcome === 'INVITED') invited.push(name);
    return { entry, outcome };
  });
  return { report, invited };
}

function outcomeOf(invitee: Invitee | undefined, group: AddressedGroup): InviteeOutcome {
  if (!invitee) return 'NO_ACCOUNT';
  if (invitee.isMember) return 'ALREADY_MEMBER';
  if (invitee.isInvited) return 'ALREADY_INVITED';
  return isWithinLimit(invitee, group) ? 'INVITED' : 'OTHER_DEPARTMENT';
}
