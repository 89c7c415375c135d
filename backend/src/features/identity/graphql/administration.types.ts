import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { AddressChangeBegunType } from './account.types.js';
import { RoleEnum } from './identity.types.js';

export const AccountStateEnum = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', CLOSED: 'CLOSED', NO_ACCOUNT: 'NO_ACCOUNT' } as const;
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  description: 'How somebody stands to the site.',
  valuesMap: {
    ACTIVE: { description: 'May sign in.' },
    CLOSED: { description: 'Given up by its person for good.' },
    SUSPENDED: { description: 'Shut out by an administrator.' },
    NO_ACCOUNT: { description: 'An author of imported writing who has never signed in.' },
  },
});

@ObjectType('AccountEventFact', { description: 'A small fact that was recorded with an event.' })
export class AccountEventFactType {
  @Field(() => String, { description: 'What the fact is, for example "reason".' })
  name!: string;

  @Field(() => String, { description: 'In words where it is an id of a department.' })
  value!: string;
}

@ObjectType('AccountEvent', { description: 'Something that happened to an account or a profile, from the event log.' })
export class AccountEventType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example "signed-in".' })
  name!: string;

  @Field(() => Date, { description: 'When it happened.' })
  happenedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who did it; null for the clock, an import or a command.' })
  actor!: PersonType | null;

  @Field(() => [AccountEventFactType], { description: 'Small facts that were recorded with it.' })
  facts!: AccountEventFactType[];
}

@ObjectType('AccountEventConnection', { description: 'A page of what happened to an account, the newest first.' })
export class AccountEventConnectionType {
  @Field(() => [AccountEventType], { description: 'The rows of this page, in their order.' })
  nodes!: AccountEventType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('AdministeredPersonPermissions', { description: 'What the viewer, an administrator, may do with an account.' })
export class AdministeredPersonPermissionsType {
  @Field(() => Boolean, { description: 'Shut them out.' })
  suspend!: boolean;

  @Field(() => Boolean, { description: 'Let them in again.' })
  unsuspend!: boolean;
}

@ObjectType('AdministeredPerson', { description: 'A person with their account, as administrators see them.' })
export class AdministeredPersonType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => PersonType, { description: 'As everyone sees them.' })
  person!: PersonType;

  @Field(() => AccountStateEnum, { description: 'Whether they may sign in.' })
  state!: keyof typeof AccountStateEnum;

  @Field(() => String, { nullable: true, description: 'What they sign in with; null without an account.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The address that they are moving to; null when they are not.' })
  newEmail!: string | null;

  @Field(() => [RoleEnum], { description: 'What they may do on the whole site.' })
  roles!: readonly (keyof typeof RoleEnum)[];

  @Field(() => Date, { nullable: true, description: 'Since when they are shut out; null while they are not.' })
  suspendedAt!: Date | null;

  @Field(() => String, { description: 'Empty unless suspended.' })
  suspendedReason!: string;

  @Field(() => Date, { nullable: true, description: 'When the account was closed; null while it is not.' })
  closedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the account was made.' })
  joinedAt!: Date | null;

  @Field(() => Int, { description: 'Devices on which they are signed in.' })
  sessionCount!: number;

  @Field(() => Date, { nullable: true, description: 'To within five minutes; null when they are signed in nowhere.' })
  lastUsedAt!: Date | null;
}

@ObjectType('AdministeredPeople', { description: 'A numbered page of all people.' })
export class AdministeredPeopleType {
  @Field(() => [AdministeredPersonType], { description: 'Those of this page.' })
  people!: AdministeredPersonType[];

  @Field(() => Int, { description: 'People on all pages.' })
  total!: number;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that there are.' })
  pageCount!: number;
}

@InputType('SuspendPersonInput', { description: 'What `suspendPerson` takes.' })
export class SuspendPersonInputType {
  @Field(() => ID, { description: 'Which person it is about.' })
  personId!: string;

  @Field(() => String, { description: `Mailed to the person. At most ${limits.suspensionReason} characters.` })
  reason!: string;
}

@InputType('ChangeRoleInput', { description: 'What `changeRole` takes.' })
export class ChangeRoleInputType {
  @Field(() => ID, { description: 'Which person it is about.' })
  personId!: string;

  @Field(() => RoleEnum, { description: 'The role that is given or taken.' })
  role!: keyof typeof RoleEnum;

  @Field(() => Boolean, { description: 'Whether the person is to have it.' })
  held!: boolean;
}

@InputType('CorrectDepartmentInput', { description: 'What `correctDepartment` takes.' })
export class CorrectDepartmentInputType {
  @Field(() => ID, { description: 'Which person it is about.' })
  personId!: string;

  @Field(() => ID, { description: 'Where they belong.' })
  departmentId!: string;
}

@InputType('ChangeAddressOfInput', { description: 'What `changeAddressOf` takes.' })
export class ChangeAddressOfInputType {
  @Field(() => ID, { description: 'Which person it is about.' })
  personId!: string;

  @Field(() => String, { description: 'The new address.' })
  email!: string;

  @Field(() => ID, { nullable: true, description: 'Needed where several departments share the domain and none is the present one.' })
  departmentId?: string;
}

@ObjectType('AccountAdministered', { description: 'It was done.' })
export class AccountAdministeredType {
  @Field(() => AdministeredPersonType, { description: 'The account as it is now.' })
  account!: AdministeredPersonType;
}

export const AdministerAccountResult = resultUnion(
  'AdministerAccountResult',
  [AccountAdministeredType, ValidationFailedType] as const,
  'What changing an account as an administrator can answer.',
);

export const ChangeAddressOfResult = resultUnion(
  'ChangeAddressOfResult',
  [AddressChangeBegunType, ValidationFailedType] as const,
  'What changing the address of somebody else can answer.',
);
