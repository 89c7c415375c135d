import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Cover', { description: 'The picture above a published text.' })
export class CoverType {
  @Field(() => String, { description: 'Address of the picture.' })
  url!: string;

  @Field(() => String, { description: 'A copy for lists, 640 pixels wide at most.' })
  smallUrl!: string;

  @Field(() => Int, { description: 'Pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels.' })
  height!: number;

  @Field(() => String, { description: 'For people who cannot see it; empty for decoration.' })
  description!: string;
}
