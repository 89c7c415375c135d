import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ItemCardType } from '../../../content/content.public.js';

@ObjectType('WikiPageTemplate', { description: 'What a new page can begin with.' })
export class PageTemplateType {
  @Field(() => ID, { description: 'Give it as `templateId`.' })
  id!: string;

  @Field(() => String, { description: 'For example "Meeting note".' })
  name!: string;

  @Field(() => String, { description: 'When it is the right one.' })
  description!: string;
}

@ObjectType('WikiPageDeletion', { description: 'What deleting a page would mean.' })
export class PageDeletionType {
  @Field(() => Int, { description: 'Pages that go into the bin: it and all below it that the viewer may read.' })
  pageCount!: number;

  @Field(() => Int, { description: 'How much leads there from elsewhere, as far as the viewer may read that.' })
  linkCount!: number;

  @Field(() => [ItemCardType], { description: 'The newest of what leads there, at most 20.' })
  linkedFrom!: ItemCardType[];
}
