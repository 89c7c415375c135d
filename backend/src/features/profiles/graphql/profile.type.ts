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
registerEnumType(WillingnessEnum, { name: 'Willingness', description: 'What a person offers to do for colleagues.' });

export const ViewpointEnum = enumOf(viewpoints);
registerEnumType(ViewpointEnum, {
  name: 'ContactViewpoint',
  description: "Through whose eyes people look at their own contact fields. At others' fields one always looks as oneself.",
});

@ObjectType('Profession')
export class ProfessionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('Language')
export class LanguageType {
  @Field(() => ID, { description: 'As in BCP 47.' })
  code!: string;

  @Field(() => String, { description: 'In English.' })
  name!: string;
}

@ObjectType('ProfileLink')
export class ProfileLinkType {
  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'Always https.' })
  url!: string;
}

@ObjectType('Contact', { description: 'How the viewer may reach a person. Null is what they may not see, or what the person has not said.' })
export class ContactType {
  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType('ContactSettings', { description: 'Who may see what of the contact fields.' })
export class ContactSettingsType {
  @Field(() => ContactVisibilityEnum)
  email!: keyof typeof ContactVisibilityEnum;

  @Field(() => ContactVisibilityEnum)
  phone!: keyof typeof ContactVisibilityEnum;
}

@ObjectType('ProfileSkill')
export class ProfileSkillType {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Address of the people who have it.' })
  path!: string;
}

@ObjectType('Profile', { description: 'What a person tells of themselves. Everybody who is signed in may see it, but for contact fields.' })
export class ProfileType {
  @Field(() => String, { description: 'May be empty.' })
  pronouns!: string;

  @Field(() => ProfessionType, { nullable: true })
  profession!: ProfessionType | null;

  @Field(() => String, { description: 'In their own words, such as "Monday to Wednesday"; may be empty.' })
  workingPattern!: string;

  @Field(() => String, { description: 'Plain text; may be empty.' })
  askMeAbout!: string;

  @Field(() => [WillingnessEnum])
  willingTo!: readonly (keyof typeof WillingnessEnum)[];

  @Field(() => [ProfileLinkType])
  links!: readonly ProfileLinkType[];
}

@ObjectType('ProfileChoices', { description: 'What can be chosen on a profile.' })
export class ProfileChoicesType {
  @Field(() => [ProfessionType])
  professions!: readonly ProfessionType[];

  @Field(() => [LanguageType])
  languages!: readonly LanguageType[];
}
