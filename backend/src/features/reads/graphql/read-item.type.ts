import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ItemCardType } from '../../content/content.public.js';

@ObjectType('ReadItem', { description: 'Something that was read, and how often.' })
export class ReadItemType {
  @Field(() => ItemCardType, { description: 'What was read.' })
  item!: ItemCardType;

  @Field(() => Int, { description: 'Once a person and day.' })
  reads!: number;
}
