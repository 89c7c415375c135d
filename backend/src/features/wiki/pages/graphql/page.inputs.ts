import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('CreateWikiPageInput', { description: 'What `createWikiPage` takes.' })
export class CreatePageInputType {
  @Field(() => ID, { description: 'A uuid made by the browser: the same request sent again makes no second page.' })
  id!: string;

  @Field(() => ID, { description: 'The space in which it is to stand.' })
  spaceId!: string;

  @Field(() => ID, { nullable: true, description: 'The page under which it is to stand; left out at the top of the space.' })
  parentId?: string | null;

  @Field(() => String, { description: `At most ${limits.title} characters; unique in its place.` })
  title!: string;

  @Field(() => String, { nullable: true, description: 'One of the `wikiPageTemplates`; left out for an empty page.' })
  templateId?: string | null;
}

@InputType('MoveWikiPageInput', { description: 'What `moveWikiPage` takes. With neither `beforeId` nor `afterId` it becomes the last of its siblings.' })
export class MovePageInputType {
  @Field(() => ID, { description: 'The page that goes elsewhere, with all below it.' })
  pageId!: string;

  @Field(() => ID, { nullable: true, description: 'The space to which it goes; left out where it stays in its own.' })
  spaceId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The page below which it is to stand; left out at the top of the space.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sibling before which it is to stand.' })
  beforeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sibling after which it is to stand.' })
  afterId?: string | null;

  @Field(() => String, { nullable: true, description: 'The `key` of the `WikiReachChange` that was answered before: it is meant so.' })
  acceptedChange?: string | null;
}

@InputType('DescribeWikiPageInput', { description: 'What `describeWikiPage` takes. Each that is left out stays as it is.' })
export class DescribePageInputType {
  @Field(() => ID, { description: 'Which page.' })
  pageId!: string;

  @Field(() => String, { nullable: true, description: `At most ${limits.title} characters; unique in its place.` })
  title?: string | null;

  @Field(() => [String], { nullable: true, description: `At most ${limits.tagsPerItem}, each at most ${limits.tag} characters.` })
  tags?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'A marking that may be chosen on this site.' })
  markingId?: string | null;
}

@InputType('RestoreWikiPageInput', { description: 'What `restoreWikiPage` takes.' })
export class RestorePageInputType {
  @Field(() => ID, { description: 'A page that lies in the bin by itself.' })
  pageId!: string;

  @Field(() => String, { nullable: true, description: 'Another title, where its own is taken meanwhile.' })
  title?: string | null;
}

@InputType('RestoreWikiPageVersionInput', { description: 'What `restoreWikiPageVersion` takes.' })
export class RestorePageVersionInputType {
  @Field(() => ID, { description: 'Which page.' })
  pageId!: string;

  @Field(() => Int, { description: 'The number of the version whose text becomes the newest one.' })
  number!: number;
}
