import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const PersonStandingEnum = { HERE: 'HERE', NO_LONGER_ACTIVE: 'NO_LONGER_ACTIVE', NEVER_JOINED: 'NEVER_JOINED' } as const;
registerEnumType(PersonStandingEnum, {
  name: 'PersonStanding',
  description: 'Whether a person can be met here.',
  valuesMap: {
    HERE: { description: 'Has an account and may use it.' },
    NO_LONGER_ACTIVE: { description: 'Has closed the account, or it is suspended. What the person wrote stays.' },
    NEVER_JOINED: { description: 'An author of imported writing, who has no account.' },
  },
});

@ObjectType('PersonPermissions', { description: 'What the viewer may do with a profile.' })
export class PersonPermissionsType {
  @Field(() => Boolean, { description: 'Change what the profile says.' })
  edit!: boolean;
}

@ObjectType('Person', { description: 'Somebody who writes here or is written about.' })
export class PersonType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'As they are called here.' })
  name!: string;

  @Field(() => String, { description: 'Empty when the person has not said.' })
  jobTitle!: string;

  @Field(() => String, { description: 'Empty when the person has not said.' })
  team!: string;

  @Field(() => String, { description: 'Empty when the person has not said.' })
  location!: string;

  @Field(() => String, { description: 'In their own words, plain text; may be empty.' })
  bio!: string;

  @Field(() => [String], { description: 'The first few of what they can do.' })
  skills!: readonly string[];

  @Field(() => Int, { description: 'Give it back when saving: a save on an older one is refused.' })
  lockVersion!: number;
}
