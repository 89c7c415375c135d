import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { TagType } from '../../tags/tags.public.js';

@ObjectType('TagConnection', { description: 'A page of tags, in the order of the alphabet.' })
export class TagConnectionType {
  @Field(() => [TagType], { description: 'The rows of this page, in their order.' })
  nodes!: TagType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('TagWriter', { description: 'Somebody who writes about something.' })
export class TagWriterType {
  @Field(() => PersonType, { description: 'Who it is.' })
  person!: PersonType;

  @Field(() => Int, { description: 'Of their posts with the tag, those that the viewer may read.' })
  count!: number;
}
