import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PersonType } from '../../profiles/profiles.public.js';
import type { GroupKind, GroupRole } from '../group.policy.js';
import { GroupKindEnum, GroupRoleEnum, GroupType } from './group.type.js';

export const RequestOutcomeEnum = { ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(RequestOutcomeEnum, {
  name: 'GroupRequestOutcome',
  description: 'What became of a request to be let into a group.',
  valuesMap: {
    ACCEPTED: { description: 'Whoever asked was let in.' },
    DECLINED: { description: 'Whoever asked was not let in, and told why.' },
    WITHDRAWN: { description: 'Whoever asked took it back.' },
  },
});

@ObjectType('GroupRequest', { description: 'Somebody asks, or has asked, to be let into a group.' })
export class GroupRequestType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => GroupType, { nullable: true, description: 'The group; null when the viewer does not know of it any more.' })
  group!: GroupType | null;

  @Field(() => PersonType, { description: 'Who asks.' })
  person!: PersonType;

  @Field(() => String, { description: 'Why, plain text.' })
  reason!: string;

  @Field(() => Date, { description: 'When they asked.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided or withdrawn; null while it waits.' })
  decidedAt!: Date | null;

  @Field(() => RequestOutcomeEnum, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome!: keyof typeof RequestOutcomeEnum | null;

  @Field(() => String, { description: 'What those who decided said, plain text; may be empty.' })
  answer!: string;
}

@ObjectType('GroupRequestConnection', { description: 'Requests that wait for a decision, the oldest first.' })
export class GroupRequestConnectionType {
  @Field(() => [GroupRequestType], { description: 'The requests of this page.' })
  nodes!: GroupRequestType[];

  @Field(() => PageInfoType, { description: 'Whether there are more, and where they begin.' })
  pageInfo!: PageInfoType;
}

@ObjectType('GroupInvitation', { description: 'Somebody is invited to a group and has yet to answer.' })
export class GroupInvitationType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => GroupType, { nullable: true, description: 'The group; null when the viewer does not know of it any more.' })
  group!: GroupType | null;

  @Field(() => PersonType, { description: 'Who is invited.' })
  person!: PersonType;

  @Field(() => PersonType, { description: 'Who invited them.' })
  invitedBy!: PersonType;

  @Field(() => String, { description: 'What was said with it, plain text; may be empty.' })
  message!: string;

  @Field(() => Date, { description: 'When they were invited.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;
}

@ObjectType('GroupInvitationConnection', { description: 'Invitations without an answer, the latest first.' })
export class GroupInvitationConnectionType {
  @Field(() => [GroupInvitationType], { description: 'The invitations of this page.' })
  nodes!: GroupInvitationType[];

  @Field(() => PageInfoType, { description: 'Whether there are more, and where they begin.' })
  pageInfo!: PageInfoType;
}

@ObjectType('GroupLink', { description: 'A link that lets people into a group until it expires. Its address is shown only when it is made.' })
export class GroupLinkType {
  @Field(() => ID, { description: 'Its id. Not the secret in its address.' })
  id!: string;

  @Field(() => PersonType, { description: 'Who made it.' })
  madeBy!: PersonType;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Until when it works.' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'How many people came in with it.' })
  timesUsed!: number;
}

@ObjectType('LinkedGroup', { description: 'What an invitation link tells of its group before one comes in.' })
export class LinkedGroupType {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'What it is for, plain text.' })
  purpose!: string;

  @Field(() => GroupKindEnum, { description: 'Who knows of it and who reads in it.' })
  kind!: GroupKind;

  @Field(() => [PersonType], { description: 'Those who own it, at most 50.' })
  owners!: PersonType[];

  @Field(() => String, { nullable: true, description: 'Its address on this site for those who belong already; null for others.' })
  memberPath!: string | null;
}

@ObjectType('BelongingChanged', { description: 'Somebody belongs to a group in another way than before.' })
export class BelongingChangedType {
  @Field(() => GroupType, { nullable: true, description: 'The group as it is now; null when the viewer does not know of it any more.' })
  group!: GroupType | null;
}

export const BelongingResult = resultUnion('BelongingResult', [BelongingChangedType, ValidationFailedType] as const, 'What joining, leaving and deciding about others can answer.');

@ObjectType('GroupLinkMade', { description: 'A link was made.' })
export class GroupLinkMadeType {
  @Field(() => String, { description: 'Its whole address. Only a hash of it is kept: it cannot be shown again.' })
  address!: string;

  @Field(() => GroupType, { description: 'The group that it leads into.' })
  group!: GroupType;
}

export const MakeGroupLinkResult = resultUnion('MakeGroupLinkResult', [GroupLinkMadeType, ValidationFailedType] as const, 'What making an invitation link can answer.');

@InputType('AskToJoinGroupInput', { description: 'Who wants to be let in where, and why.' })
export class AskToJoinGroupInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => String, { description: `Why, plain text, at most ${limits.groupWords} characters.` })
  reason!: string;
}

@InputType('DecideGroupRequestInput', { description: 'What is decided about a request.' })
export class DecideGroupRequestInputType {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Boolean, { description: 'Whether they are let in.' })
  accept!: boolean;

  @Field(() => String, { description: `Mailed to whoever asked, at most ${limits.groupWords} characters. Needed to decline.` })
  answer!: string;
}

@InputType('LeaveGroupInput', { description: 'Which group is left, and who owns it then.' })
export class LeaveGroupInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { nullable: true, description: 'A member who owns the group from then on. Needed from its last owner, and passed over otherwise.' })
  successorId?: string | null;
}

@InputType('ChangeGroupRoleInput', { description: 'Which role a member has from now on.' })
export class ChangeGroupRoleInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { description: 'The member.' })
  personId!: string;

  @Field(() => GroupRoleEnum, { description: 'Their role from now on.' })
  role!: GroupRole;
}

@InputType('HandOverGroupInput', { description: 'Who owns a group instead of the viewer.' })
export class HandOverGroupInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { description: 'A member of it.' })
  personId!: string;
}

@InputType('RemoveGroupMemberInput', { description: 'Who is removed from where, and why.' })
export class RemoveGroupMemberInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => ID, { description: 'The member.' })
  personId!: string;

  @Field(() => String, { description: `Mailed to them, at most ${limits.groupWords} characters.` })
  reason!: string;
}

@InputType('MakeGroupLinkInput', { description: 'For which group a link is made, and for how long.' })
export class MakeGroupLinkInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: 'Days for which it works: 7 or 30.' })
  days!: number;
}
