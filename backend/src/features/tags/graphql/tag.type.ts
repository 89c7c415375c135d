import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Tag', { description: 'A word by which posts are found together. Spellings that differ in case or hyphens are the same tag.' })
export class TagType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Its part of the address.' })
  slug!: string;
}
