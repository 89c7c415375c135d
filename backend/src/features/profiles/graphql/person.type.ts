import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PersonPermissions', { description: 'What the viewer may do with a profile.' })
export class PersonPermissionsType {
  @Field(() => Boolean)
  edit!: boolean;
}

@ObjectType('Person', { description: 'Somebody who writes here or is written about.' })
export class PersonType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Empty when the person has not said.' })
  jobTitle!: string;

  @Field(() => String, { description: 'Empty when the person has not said.' })
  team!: string;

  @Field(() => String, { description: 'Empty when the person has not said.' })
  location!: string;

  @Field(() => String, { description: 'In their own words, plain text; may be empty.' })
  bio!: string;

  @Field(() => [String])
  skills!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Null for people without an account.' })
  email!: string | null;

  @Field(() => Boolean, { description: 'False for authors of imported writing who have never signed in.' })
  hasAccount!: boolean;

  @Field(() => Boolean, { description: 'The account is closed or suspended. What the person wrote stays.' })
  noLongerActive!: boolean;

  @Field(() => Int, { description: 'Give it back when saving: a save on an older one is refused.' })
  lockVersion!: number;
}

@ObjectType('PeoplePage', { description: 'A numbered page of the directory.' })
export class PeoplePageType {
  @Field(() => [PersonType])
  people!: PersonType[];

  @Field(() => Int, { description: 'People on all pages.' })
  total!: number;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int)
  pageCount!: number;
}
