import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { LinkNotValidType } from './identity.types.js';

export const AddressSideEnum = { NEW: 'NEW', OLD: 'OLD' } as const;
registerEnumType(AddressSideEnum, {
  name: 'AddressSide',
  description: 'One of the two addresses in a change of address.',
  valuesMap: {
    NEW: { description: 'The address that the account is to have.' },
    OLD: { description: 'The address that the account has.' },
  },
});

export const ClosingFateEnum = { KEPT: 'KEPT', REMOVED: 'REMOVED' } as const;
registerEnumType(ClosingFateEnum, {
  name: 'ClosingFate',
  description: 'What becomes of something when an account is closed.',
  valuesMap: {
    KEPT: { description: 'It stays.' },
    REMOVED: { description: 'It goes.' },
  },
});

@InputType('ChangePasswordInput', { description: 'What `changePassword` takes.' })
export class ChangePasswordInputType {
  @Field(() => String, { description: 'The password as it is now.' })
  currentPassword!: string;

  @Field(() => String, { description: `${limits.passwordMinimum} to ${limits.passwordMaximum} characters, and not easy to guess.` })
  newPassword!: string;
}

@ObjectType('PasswordChanged', { description: 'The password is the new one, and all other sessions have ended.' })
export class PasswordChangedType {
  @Field(() => Boolean, { description: 'Always true.' })
  ok!: boolean;
}

export const ChangePasswordResult = resultUnion(
  'ChangePasswordResult',
  [PasswordChangedType, ValidationFailedType] as const,
  'What changing the password can answer.',
);

@InputType('ChangeAddressInput', { description: 'What `changeAddress` takes.' })
export class ChangeAddressInputType {
  @Field(() => String, { description: "An address at one of the departments' domains." })
  email!: string;

  @Field(() => String, { description: 'The current password.' })
  password!: string;

  @Field(() => ID, { nullable: true, description: 'Needed where several departments share the domain and none is the present one.' })
  departmentId?: string;
}

@ObjectType('AddressChangeBegun', { description: 'Links were mailed, whether or not the new address has an account.' })
export class AddressChangeBegunType {
  @Field(() => String, { description: 'The new address.' })
  email!: string;
}

export const ChangeAddressResult = resultUnion(
  'ChangeAddressResult',
  [AddressChangeBegunType, ValidationFailedType] as const,
  'What asking for another address can answer.',
);

@ObjectType('PendingAddressChange', { description: 'A change of address that waits until both addresses have confirmed it.' })
export class PendingAddressChangeType {
  @Field(() => String, { description: 'The address that the account is to have.' })
  newEmail!: string;

  @Field(() => Boolean, { description: 'Whether the link to the new address was opened.' })
  newConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether the link to the old address was opened.' })
  oldConfirmed!: boolean;

  @Field(() => Date, { description: 'Until when it can be confirmed.' })
  expiresAt!: Date;
}

@ObjectType('AddressLink', { description: 'What a link from a mail about a change of address leads to.' })
export class AddressLinkType {
  @Field(() => String, { description: 'The address that the account is to have.' })
  newEmail!: string;

  @Field(() => AddressSideEnum, { description: 'The address that the link was mailed to.' })
  side!: keyof typeof AddressSideEnum;
}

@ObjectType('AddressConfirmed', { description: 'One address has confirmed the change; when both have, the account uses the new one.' })
export class AddressConfirmedType {
  @Field(() => String, { description: 'The new address.' })
  email!: string;

  @Field(() => AddressSideEnum, { nullable: true, description: 'The address that must still confirm; null when the change is done.' })
  waitingFor!: keyof typeof AddressSideEnum | null;
}

export const ConfirmAddressResult = resultUnion(
  'ConfirmAddressResult',
  [AddressConfirmedType, LinkNotValidType] as const,
  'What confirming an address can answer.',
);

@ObjectType('AddressChangeGivenUp', { description: 'The answer of `giveUpAddressChange` when it is done.' })
export class AddressChangeGivenUpType {
  @Field(() => Boolean, { description: 'Always true.' })
  ok!: boolean;
}

@ObjectType('ClosingFact', { description: 'One sentence on what becomes of something when the account is closed.' })
export class ClosingFactType {
  @Field(() => ClosingFateEnum, { description: 'Whether it stays.' })
  fate!: keyof typeof ClosingFateEnum;

  @Field(() => String, { description: 'For example "12 published posts stay, under your name".' })
  words!: string;
}

@ObjectType('AccountClosed', { description: 'The account is gone and its sessions have ended.' })
export class AccountClosedType {
  @Field(() => Boolean, { description: 'Always true.' })
  ok!: boolean;
}

@ObjectType('LastAdministrator', { description: 'The only site administrator cannot leave. Nothing was changed.' })
export class LastAdministratorType {
  @Field(() => String, { description: 'Why it was refused, in words.' })
  message!: string;
}

export const CloseAccountResult = resultUnion(
  'CloseAccountResult',
  [AccountClosedType, LastAdministratorType, ValidationFailedType] as const,
  'What closing the account can answer.',
);
