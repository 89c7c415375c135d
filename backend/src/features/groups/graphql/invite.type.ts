import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { type InviteeOutcome, inviteeOutcomes } from '../actions/invite-people.js';
import { enumOf } from './enum-of.js';
import { GroupType } from './group.type.js';

export const InviteeOutcomeEnum = enumOf<InviteeOutcome>(inviteeOutcomes);
registerEnumType(InviteeOutcomeEnum, {
  name: 'InviteeOutcome',
  description: 'What became of one entry of a list of people to invite.',
  valuesMap: {
    INVITED: { description: 'They are invited, and told by mail.' },
    ALREADY_MEMBER: { description: 'They belong already.' },
    ALREADY_INVITED: { description: 'They have an invitation that still holds.' },
    NO_ACCOUNT: { description: 'Nobody here signs in with it.' },
    OTHER_DEPARTMENT: { description: 'They are of a department to which the group is not limited.' },
    NOT_AN_ADDRESS: { description: 'It is no email address.' },
    TWICE: { description: 'The same person stands further up in the list.' },
  },
});

@ObjectType('InviteeReport', { description: 'What became of one entry of a list of people to invite.' })
export class InviteeReportType {
  @Field(() => String, { description: 'The entry as it was pasted, cut to 100 characters; or the id of a person who was chosen.' })
  entry!: string;

  @Field(() => InviteeOutcomeEnum, { description: 'What became of it.' })
  outcome!: InviteeOutcome;
}

@ObjectType('PeopleInvited', { description: 'The list was gone through.' })
export class PeopleInvitedType {
  @Field(() => [InviteeReportType], { description: 'Every entry, in the order of the list: first who was chosen, then what was pasted.' })
  report!: InviteeReportType[];

  @Field(() => GroupType, { description: 'The group that they are invited to.' })
  group!: GroupType;
}

export const InvitePeopleResult = resultUnion('InvitePeopleResult', [PeopleInvitedType, ValidationFailedType] as const, 'What inviting people can answer.');

@InputType('InvitePeopleInput', { description: 'Who is invited to which group.' })
export class InvitePeopleInputType {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => [ID], { description: `People chosen in the directory, at most ${limits.groupInvitations}.` })
  personIds!: string[];

  @Field(() => String, { description: `Addresses as they were pasted, at most ${limits.groupAddresses}: one a line, or with commas or semicolons between them.` })
  addresses!: string;

  @Field(() => String, { description: `Mailed to everybody who is invited, plain text, at most ${limits.groupWords} characters; may be empty.` })
  message!: string;
}
