import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Marking', { description: 'A classification marking, shown on the page and in print. It is a label: it grants and withholds nothing.' })
export class MarkingType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For example OFFICIAL.' })
  label!: string;

  @Field(() => String, { description: 'What may be marked so.' })
  description!: string;
}
