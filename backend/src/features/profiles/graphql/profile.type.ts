import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { viewpoints } from '../contact.policy.js';
import { contactVisibilities, willingnesses } from '../profile.js';

/** An enum of GraphQL whose values are called as they are here. */
export function enumOf<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
}

export const ContactVisibilityEnum = enumOf(contactVisibilities);
registerEnumType(ContactVisibilityEnum, {
  name: 'ContactVisibility',
  description: 'Who may see a contact field.',
  valuesMap: {
    EVERYONE: { description: 'Everyone who is signed in.' },
    DEPARTMENT: { description: 'People of the same department.' },
    NOBODY: { description: 'Nobody but the person.' },
  },
});

export const WillingnessEnum = enumOf(willingnesses);
registerEnumType(WillingnessEnum, {
  name: 'Willingness',
  description: 'What a person offers to do for colleagues.',
  valuesMap: {
    JOB_SHARE: { description: 'Share a job.' },
    MENTOR: { description: 'Mentor somebody.' },
    REVIEW: { description: 'Review the work of others.' },
    SHADOW: { description: 'Be shadowed at work.' },
    SPEAK: { description: 'Speak at an event.' },
  },
});

export const ViewpointEnum = enumOf(viewpoints);
registerEnumType(ViewpointEnum, {
  name: 'ContactViewpoint',
  description: "Through whose eyes people look at their own contact fields. At others' fields one always looks as oneself.",
  valuesMap: {
    OTHER_DEPARTMENT: { description: 'Somebody of another department.' },
    SAME_DEPARTMENT: { description: 'Somebody of the same department.' },
    VIEWER: { description: 'The viewer.' },
  },
});

@ObjectType('Profession', { description: 'A profession of the civil service.' })
export class ProfessionType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'As people choose it.' })
  name!: string;
}

@ObjectType('Language', { description: 'A language that people speak or sign.' })
export class LanguageType {
  @Field(() => ID, { description: 'As in BCP 47.' })
  code!: string;

  @Field(() => String, { description: 'In English.' })
  name!: string;
}

@ObjectType('ProfileLink', { description: 'A page about a person or by them.' })
export class ProfileLinkType {
  @Field(() => String, { description: 'What the link says.' })
  label!: string;

  @Field(() => String, { description: 'Always https.' })
  url!: string;
}

@ObjectType('Contact', { description: 'How the viewer may reach a person. Null is what they may not see, or what the person has not said.' })
export class ContactType {
  @Field(() => String, { nullable: true, description: 'Null where it is not shown, or there is none.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where it is not shown, or there is none.' })
  phone!: string | null;
}

@ObjectType('ContactSettings', { description: 'Who may see what of the contact fields.' })
export class ContactSettingsType {
  @Field(() => ContactVisibilityEnum, { description: 'Who may see the email address.' })
  email!: keyof typeof ContactVisibilityEnum;

  @Field(() => ContactVisibilityEnum, { description: 'Who may see the phone number.' })
  phone!: keyof typeof ContactVisibilityEnum;
}

@ObjectType('ProfileSkill', { description: 'A skill of a person.' })
export class ProfileSkillType {
  @Field(() => String, { description: 'As it is written everywhere.' })
  name!: string;

  @Field(() => String, { description: 'Address of the people who have it.' })
  path!: string;
}

@ObjectType('Profile', { description: 'What a person tells of themselves. Everybody who is signed in may see it, but for contact fields.' })
export class ProfileType {
  @Field(() => String, { description: 'May be empty.' })
  pronouns!: string;

  @Field(() => ProfessionType, { nullable: true, description: 'Null where they have not said.' })
  profession!: ProfessionType | null;

  @Field(() => String, { description: 'In their own words, such as "Monday to Wednesday"; may be empty.' })
  workingPattern!: string;

  @Field(() => String, { description: 'Plain text; may be empty.' })
  askMeAbout!: string;

  @Field(() => [WillingnessEnum], { description: 'What they offer to do for colleagues.' })
  willingTo!: readonly (keyof typeof WillingnessEnum)[];

  @Field(() => [ProfileLinkType], { description: 'Pages about them or by them.' })
  links!: readonly ProfileLinkType[];
}

@ObjectType('ProfileChoices', { description: 'What can be chosen on a profile.' })
export class ProfileChoicesType {
  @Field(() => [ProfessionType], { description: 'All that can be chosen.' })
  professions!: readonly ProfessionType[];

  @Field(() => [LanguageType], { description: 'All that can be chosen.' })
  languages!: readonly LanguageType[];
}
