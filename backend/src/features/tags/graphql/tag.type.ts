import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Tag', { description: 'A word by which posts are found together. Spellings that differ in case or hyphens are the same tag.' })
export class TagType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'As it is written everywhere.' })
  name!: string;

  @Field(() => String, { description: 'Its part of the address.' })
  slug!: string;
}
