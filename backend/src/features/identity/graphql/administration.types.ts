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
  valuesMap: { NO_ACCOUNT: { description: 'An author of imported writing who has never signed in.' } },
});

@ObjectType('AccountEventFact', { description: 'A small fact that was recorded with an event.' })
export class AccountEventFactType {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'In words where it is an id of a department.' })
  value!: string;
}

@ObjectType('AccountEvent', { description: 'Something that happened to an account or a profile, from the event log.' })
export class AccountEventType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'For example "signed-in".' })
  name!: string;

  @Field(() => Date)
  happenedAt!: Date;

  @Field(() => PersonType, { nullable: true, description: 'Who did it; null for the clock, an import or a command.' })
  actor!: PersonType | null;

  @Field(() => [AccountEventFactType])
  facts!: AccountEventFactType[];
}

@ObjectType('AccountEventConnection')
export class AccountEventConnectionType {
  @Field(() => [AccountEventType])
  nodes!: AccountEventType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;
}

@ObjectType('AdministeredPersonPermissions', { description: 'What the viewer, an administrator, may do with an account.' })
export class AdministeredPersonPermissionsType {
  @Field(() => Boolean)
  suspend!: boolean;

  @Field(() => Boolean)
  unsuspend!: boolean;
}

@ObjectType('AdministeredPerson', { description: 'A person with their account, as administrators see them.' })
export class AdministeredPersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => AccountStateEnum)
  state!: keyof typeof AccountStateEnum;

  @Field(() => String, { nullable: true, description: 'What they sign in with; null without an account.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The address that they are moving to; null when they are not.' })
  newEmail!: string | null;

  @Field(() => [RoleEnum])
  roles!: readonly (keyof typeof RoleEnum)[];

  @Field(() => Date, { nullable: true })
  suspendedAt!: Date | null;

  @Field(() => String, { description: 'Empty unless suspended.' })
  suspendedReason!: string;

  @Field(() => Date, { nullable: true })
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
  @Field(() => [AdministeredPersonType])
  people!: AdministeredPersonType[];

  @Field(() => Int, { description: 'People on all pages.' })
  total!: number;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int)
  pageCount!: number;
}

@InputType('SuspendPersonInput')
export class SuspendPersonInputType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: `Mailed to the person. At most ${limits.suspensionReason} characters.` })
  reason!: string;
}

@InputType('ChangeRoleInput')
export class ChangeRoleInputType {
  @Field(() => ID)
  personId!: string;

  @Field(() => RoleEnum)
  role!: keyof typeof RoleEnum;

  @Field(() => Boolean, { description: 'Whether the person is to have it.' })
  held!: boolean;
}

@InputType('CorrectDepartmentInput')
export class CorrectDepartmentInputType {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID)
  departmentId!: string;
}

@InputType('ChangeAddressOfInput')
export class ChangeAddressOfInputType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  email!: string;

  @Field(() => ID, { nullable: true, description: 'Needed where several departments share the domain and none is the present one.' })
  departmentId?: string;
}

@ObjectType('AccountAdministered', { description: 'It was done.' })
export class AccountAdministeredType {
  @Field(() => AdministeredPersonType)
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
