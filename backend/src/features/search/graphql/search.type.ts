import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GroupType } from '../../groups/groups.public.js';
import { TagType } from '../../tags/tags.public.js';

export const SearchKindEnum = { POST: 'post', COMMENT: 'comment', PERSON: 'person', GROUP: 'group' } as const;
registerEnumType(SearchKindEnum, {
  name: 'SearchKind',
  description: 'Kinds of things that can be found.',
  valuesMap: {
    COMMENT: { description: 'A comment.' },
    GROUP: { description: 'A group.' },
    PERSON: { description: 'A person.' },
    POST: { description: 'A post.' },
  },
});

@ObjectType('TextPart', { description: 'A piece of a text. The pieces together, in order, are what is shown.' })
export class TextPartType {
  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is what was searched for.' })
  marked!: boolean;
}

@ObjectType('SearchHit', { description: 'Something that was found, as it reads now.' })
export class SearchHitType {
  @Field(() => ID, { description: 'The id of the post, comment, person or group.' })
  id!: string;

  @Field(() => SearchKindEnum, { description: 'What was found.' })
  kind!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;

  @Field(() => [TextPartType], { description: 'For a comment, the title of what it is about.' })
  title!: TextPartType[];

  @Field(() => [TextPartType], { description: 'The passage that says most about why it was found.' })
  snippet!: TextPartType[];

  @Field(() => Date, { nullable: true, description: 'When it was published or written; null for people and groups.' })
  date!: Date | null;

  @Field(() => String, { nullable: true, description: 'The id under which it, or what it is about, was imported.' })
  sourceId!: string | null;
}

@ObjectType('SearchKindCount', { description: 'How much of a kind was found.' })
export class SearchKindCountType {
  @Field(() => SearchKindEnum, { description: 'What was found.' })
  kind!: string;

  @Field(() => Int, { description: 'How many were found.' })
  count!: number;

  @Field(() => Boolean, { description: 'False where there may be more than are counted.' })
  isExact!: boolean;
}

@ObjectType('SearchGroupCount', { description: 'How much of what was found stands in a group.' })
export class SearchGroupCountType {
  @Field(() => GroupType, { description: 'One that the viewer knows of.' })
  group!: GroupType;

  @Field(() => Int, { description: 'How many of the results would be left, were it chosen alone.' })
  count!: number;
}

@ObjectType('SearchGroups', { description: 'The groups in which results stand, by which they can be narrowed.' })
export class SearchGroupsType {
  @Field(() => [SearchGroupCountType], { description: 'Those with most results first; at most 20. Chosen ones are among them also without results.' })
  values!: SearchGroupCountType[];

  @Field(() => Boolean, { description: 'False where there may be more in them than are counted.' })
  areExact!: boolean;
}

@ObjectType('SearchPage', { description: 'A numbered page of results, best first. All counts are of what the viewer may read.' })
export class SearchPageType {
  @Field(() => [SearchHitType], { description: 'Those of this page, the best first.' })
  hits!: SearchHitType[];

  @Field(() => Int, { description: 'Results on all pages.' })
  total!: number;

  @Field(() => Boolean, { description: 'False where there may be more results than are counted.' })
  totalIsExact!: boolean;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that can be asked for.' })
  pageCount!: number;

  @Field(() => [SearchKindCountType], { description: 'For every kind, also when results of one kind only were asked for.' })
  kinds!: SearchKindCountType[];

  @Field(() => SearchGroupsType, { description: 'Counted without regard to the groups that are chosen, and for the kind that is asked for.' })
  groups!: SearchGroupsType;
}

@ObjectType('InstantResults', { description: 'A few results while a person still types.' })
export class InstantResultsType {
  @Field(() => [SearchHitType], { description: 'At most 3.' })
  people!: SearchHitType[];

  @Field(() => [SearchHitType], { description: 'At most 5.' })
  posts!: SearchHitType[];

  @Field(() => [SearchHitType], { description: 'At most 2.' })
  groups!: SearchHitType[];

  @Field(() => [TagType], { description: 'At most 3 that begin like the query.' })
  tags!: TagType[];
}
