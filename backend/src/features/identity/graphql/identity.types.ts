import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PersonType } from '../../profiles/profiles.public.js';

export const RoleEnum = { SITE_ADMIN: 'SITE_ADMIN', MODERATOR: 'MODERATOR' } as const;
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do on the whole site. No role reads what its holder could not read without it.',
});

export const LinkPurposeEnum = { REGISTER: 'REGISTER', RESET_PASSWORD: 'RESET_PASSWORD', SETUP: 'SETUP' } as const;
registerEnumType(LinkPurposeEnum, { name: 'LinkPurpose', description: 'What a one-time link is for.' });

@ObjectType('Viewer', { description: 'The person who is signed in.' })
export class ViewerType {
  @Field(() => PersonType)
  person!: PersonType;

  @Field(() => [RoleEnum])
  roles!: readonly (keyof typeof RoleEnum)[];

  @Field(() => Boolean, { description: 'Until the house rules are accepted every change is refused with HOUSE_RULES.' })
  mustAcceptHouseRules!: boolean;
}

@ObjectType('SessionInfo', { description: 'A device on which the viewer is signed in.' })
export class SessionInfoType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'For example "Firefox on Windows".' })
  device!: string;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { description: 'To within five minutes.' })
  lastUsedAt!: Date;

  @Field(() => Boolean, { description: 'The session that asks.' })
  current!: boolean;
}

@ObjectType('OneTimeLink', { description: 'What a link from a mail leads to. It works once.' })
export class OneTimeLinkType {
  @Field(() => LinkPurposeEnum)
  purpose!: keyof typeof LinkPurposeEnum;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  name!: string;
}

@InputType('RegisterInput')
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
  @Field(() => String)
  email!: string;
}

export const RegisterResult = resultUnion(
  'RegisterResult',
  [RegistrationReceivedType, ValidationFailedType] as const,
  'What registering can answer.',
);

@InputType('SignInInput')
export class SignInInputType {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@ObjectType('SignedIn', { description: 'A session was opened; its cookie came with the answer.' })
export class SignedInType {
  @Field(() => ViewerType)
  viewer!: ViewerType;
}

@ObjectType('SignInRefused', { description: 'Address or password was wrong; which of them is not said.' })
export class SignInRefusedType {
  @Field(() => String)
  message!: string;
}

export const SignInResult = resultUnion('SignInResult', [SignedInType, SignInRefusedType] as const, 'What signing in can answer.');

@ObjectType('SignedOut', { description: 'The session has ended and its cookie is gone.' })
export class SignedOutType {
  @Field(() => Boolean)
  ok!: boolean;
}

@ObjectType('PasswordLinkRequested', { description: 'A link was mailed if the address has an account.' })
export class PasswordLinkRequestedType {
  @Field(() => String)
  email!: string;
}

export const RequestPasswordLinkResult = resultUnion(
  'RequestPasswordLinkResult',
  [PasswordLinkRequestedType, ValidationFailedType] as const,
  'What asking for a new password can answer.',
);

@InputType('ChoosePasswordInput')
export class ChoosePasswordInputType {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, { description: `${limits.passwordMinimum} to ${limits.passwordMaximum} characters, and not easy to guess.` })
  password!: string;
}

@ObjectType('LinkNotValid', { description: 'The link was used, has run out or never existed.' })
export class LinkNotValidType {
  @Field(() => String)
  message!: string;
}

export const ChoosePasswordResult = resultUnion(
  'ChoosePasswordResult',
  [SignedInType, LinkNotValidType, ValidationFailedType] as const,
  'What using a one-time link can answer.',
);

@ObjectType('SessionsEnded')
export class SessionsEndedType {
  @Field(() => [SessionInfoType], { description: 'Those that are left.' })
  sessions!: SessionInfoType[];
}
