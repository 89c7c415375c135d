import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('WikiTreeNode', { description: 'A page as its place in the tree shows it.' })
export class TreeNodeType {
  @Field(() => ID, { description: 'The id of the page.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The page above it; null at the top of its space.' })
  parentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Null where moderators have hidden it from the viewer while others stand below it.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Its address on this site; null where it is hidden from the viewer.' })
  path!: string | null;

  @Field(() => Boolean, { description: 'Whether pages stand below it.' })
  hasChildren!: boolean;
}

@ObjectType('WikiTreeLevel', { description: 'Some of the pages that stand side by side, in their order.' })
export class TreeLevelType {
  @Field(() => ID, { nullable: true, description: 'The page below which they stand; null at the top of the space.' })
  parentId!: string | null;

  @Field(() => [TreeNodeType], { description: 'At most 150.' })
  nodes!: TreeNodeType[];

  @Field(() => Boolean, { description: 'Whether others stand before the first of these.' })
  hasPrevious!: boolean;

  @Field(() => Boolean, { description: 'Whether others stand after the last of these.' })
  hasNext!: boolean;
}
