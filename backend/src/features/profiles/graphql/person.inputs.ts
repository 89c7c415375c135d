import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { PersonType } from './person.type.js';
import { ContactVisibilityEnum, WillingnessEnum } from './profile.type.js';

@InputType('ProfileLinkInput', { description: 'A page about a person or by them.' })
export class ProfileLinkInputType {
  @Field(() => String, { description: `At most ${limits.linkLabel} characters; empty for the name of the site.` })
  label!: string;

  @Field(() => String, { description: `https only, at most ${limits.linkAddress} characters.` })
  url!: string;
}

@InputType('UpdateProfileInput', { description: 'What `updateProfile` takes.' })
export class UpdateProfileInputType {
  @Field(() => Int, { description: 'The version that was read; a save on an older one is answered with ProfileConflict.' })
  lockVersion!: number;

  @Field(() => String, { description: `At most ${limits.personName} characters.` })
  name!: string;

  @Field(() => String, { description: `At most ${limits.jobTitle} characters.` })
  jobTitle!: string;

  @Field(() => String, { description: `At most ${limits.team} characters.` })
  team!: string;

  @Field(() => String, { description: `At most ${limits.location} characters.` })
  location!: string;

  @Field(() => String, { description: `Plain text, at most ${limits.bio} characters.` })
  bio!: string;

  @Field(() => [String], { description: `At most ${limits.skillsPerPerson} of ${limits.skill} characters.` })
  skills!: string[];

  @Field(() => String, { description: `At most ${limits.pronouns} characters.` })
  pronouns!: string;

  @Field(() => ID, { nullable: true, description: 'One of `profileChoices`.' })
  professionId!: string | null;

  @Field(() => String, { description: `At most ${limits.workingPattern} characters.` })
  workingPattern!: string;

  @Field(() => String, { description: `Plain text, at most ${limits.askMeAbout} characters.` })
  askMeAbout!: string;

  @Field(() => [String], { description: `Codes of \`profileChoices\`, at most ${limits.languagesPerPerson}.` })
  languages!: string[];

  @Field(() => [WillingnessEnum], { description: 'What they offer to do for colleagues.' })
  willingTo!: (keyof typeof WillingnessEnum)[];

  @Field(() => [ProfileLinkInputType], { description: `At most ${limits.linksPerPerson}.` })
  links!: ProfileLinkInputType[];

  @Field(() => String, { description: `May be empty; at most ${limits.phone} characters.` })
  phone!: string;

  @Field(() => ContactVisibilityEnum, { description: 'Who may see the phone number.' })
  phoneVisibility!: keyof typeof ContactVisibilityEnum;

  @Field(() => ContactVisibilityEnum, { description: 'Who may see the email address.' })
  emailVisibility!: keyof typeof ContactVisibilityEnum;
}

@ObjectType('ProfileUpdated', { description: 'The answer of `updateProfile` when it is done.' })
export class ProfileUpdatedType {
  @Field(() => PersonType, { description: 'As it is now.' })
  person!: PersonType;
}

@ObjectType('ProfileConflict', { description: 'The profile was changed elsewhere in the meantime. Nothing was saved.' })
export class ProfileConflictType {
  @Field(() => PersonType, { description: 'What is stored now.' })
  current!: PersonType;
}

export const UpdateProfileResult = resultUnion(
  'UpdateProfileResult',
  [ProfileUpdatedType, ProfileConflictType, ValidationFailedType] as const,
  'What saving a profile can answer.',
);
