import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../../platform/graphql/page.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';
import { PageChangeType } from './page.type.js';
import { TreeNodeType } from './tree.type.js';

@ObjectType('WikiPageCard', { description: 'A page as lists show it.' })
export class PageCardType {
  @Field(() => ID, { description: 'The id of the page.' })
  id!: string;

  @Field(() => String, { description: 'Unique among its siblings.' })
  title!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;

  @Field(() => String, { description: 'The beginning of the text, plain; may be empty.' })
  excerpt!: string;

  @Field(() => SpaceType, { description: 'The space in which it stands.' })
  space!: SpaceType;

  @Field(() => [TreeNodeType], { description: 'The pages above it, the highest first.' })
  ancestors!: TreeNodeType[];

  @Field(() => PageChangeType, { description: 'Who changed it last, and when.' })
  lastChange!: PageChangeType;
}

@ObjectType('WikiPageCardConnection', { description: 'A page of a list of pages.' })
export class PageCardConnectionType {
  @Field(() => [PageCardType], { description: 'The rows, in their order.' })
  nodes!: PageCardType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}
