import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PersonType } from '../../profiles/profiles.public.js';

export const RoleEnum = { SITE_ADMIN: 'SITE_ADMIN', MODERATOR: 'MODERATOR' } as const;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do on the whole site. No role reads what its holder could not read without it.',
  valuesMap: {
    MODERATOR: { description: 'Decides about what was reported.' },
    SITE_ADMIN: { description: 'Looks after accounts, departments and the site.' },
  },
});

export const LinkPurposeEnum = { REGISTER: 'REGISTER', RESET_PASSWORD: 'RESET_PASSWORD', SETUP: 'SETUP' } as const;
registerEnumType(LinkPurposeEnum, {
  name: 'LinkPurpose',
  description: 'What a one-time link is for.',
  valuesMap: {
    REGISTER: { description: 'Makes an account.' },
    RESET_PASSWORD: { description: 'Chooses a new password.' },
    SETUP: { description: 'Makes the first account of a new site.' },
  },
});

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
  @Field(() => PersonType, { description: 'As everyone sees them.' })
  person!: PersonType;

  @Field(() => [RoleEnum], { description: 'What they may do on the whole site.' })
  roles!: readonly (keyof typeof RoleEnum)[];

  @Field(() => Boolean, { description: 'Until the house rules are accepted every change is refused with HOUSE_RULES.' })
  mustAcceptHouseRules!: boolean;
}

@ObjectType('SessionInfo', { description: 'A device on which the viewer is signed in.' })
export class SessionInfoType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example "Firefox on Windows".' })
  device!: string;

  @Field(() => Date, { description: 'When somebody signed in with it.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'To within five minutes.' })
  lastUsedAt!: Date;

  @Field(() => Boolean, { description: 'The session that asks.' })
  current!: boolean;
}

@ObjectType('OneTimeLink', { description: 'What a link from a mail leads to. It works once.' })
export class OneTimeLinkType {
  @Field(() => LinkPurposeEnum, { description: 'What it does.' })
  purpose!: keyof typeof LinkPurposeEnum;

  @Field(() => String, { description: 'The address that it was sent to.' })
  email!: string;

  @Field(() => String, { description: 'Who it was sent to.' })
  name!: string;
}

@InputType('RegisterInput', { description: 'What `register` takes.' })
export class RegisterInputType {
  @Field(() => String, { description: `At most ${limits.personName} characters.` })
  name!: string;

  @Field(() => String, { description: "An address at one of the departments' domains." })
  email!: string;

  @Field(() => ID, { nullable: true, description: 'Needed where several departments share the domain.' })
  departmentId?: string;
}

@ObjectType('RegistrationReceived', { description: 'A link was mailed, whether or not the address already had an account.' })
export class RegistrationReceivedType {
  @Field(() => String, { description: 'Where the link was sent.' })
  email!: string;
}

export const RegisterResult = resultUnion(
  'RegisterResult',
  [RegistrationReceivedType, ValidationFailedType] as const,
  'What registering can answer.',
);

@InputType('SignInInput', { description: 'What `signIn` takes.' })
export class SignInInputType {
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;

  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@ObjectType('SignedIn', { description: 'A session was opened; its cookie came with the answer.' })
export class SignedInType {
  @Field(() => ViewerType, { description: 'Who is signed in now.' })
  viewer!: ViewerType;
}

@ObjectType('SignInRefused', { description: 'Address or password was wrong; which of them is not said.' })
export class SignInRefusedType {
  @Field(() => String, { description: 'Why, in words.' })
  message!: string;
}

export const SignInResult = resultUnion('SignInResult', [SignedInType, SignInRefusedType] as const, 'What signing in can answer.');

@ObjectType('SignedOut', { description: 'The session has ended and its cookie is gone.' })
export class SignedOutType {
  @Field(() => Boolean, { description: 'Always true.' })
  ok!: boolean;
}

@ObjectType('PasswordLinkRequested', { description: 'A link was mailed if the address has an account.' })
export class PasswordLinkRequestedType {
  @Field(() => String, { description: 'Where the link was sent, if there is an account.' })
  email!: string;
}

export const RequestPasswordLinkResult = resultUnion(
  'RequestPasswordLinkResult',
  [PasswordLinkRequestedType, ValidationFailedType] as const,
  'What asking for a new password can answer.',
);

@InputType('ChoosePasswordInput', { description: 'What `choosePassword` takes.' })
export class ChoosePasswordInputType {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, { description: `${limits.passwordMinimum} to ${limits.passwordMaximum} characters, and not easy to guess.` })
  password!: string;
}

@ObjectType('LinkNotValid', { description: 'The link was used, has run out or never existed.' })
export class LinkNotValidType {
  @Field(() => String, { description: 'Why it does not work, in words.' })
  message!: string;
}

export const ChoosePasswordResult = resultUnion(
  'ChoosePasswordResult',
  [SignedInType, LinkNotValidType, ValidationFailedType] as const,
  'What using a one-time link can answer.',
);

@ObjectType('SessionsEnded', { description: 'The answer of `endOtherSessions` when it is done.' })
export class SessionsEndedType {
  @Field(() => [SessionInfoType], { description: 'Those that are left.' })
  sessions!: SessionInfoType[];
}
