import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TagType } from '../../tags/tags.public.js';
import { SearchFilterInForceType } from './search-filters.type.js';
import { SearchKindEnum } from './search-kind.enum.js';

@ObjectType('TextPart', { description: 'A piece of a text. The pieces together, in order, are what is shown.' })
export class TextPartType {
  @Field(() => String, { description: 'Plain text.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is what was searched for.' })
  marked!: boolean;
}

@ObjectType('SearchHitPlace', { description: 'What a result is part of.' })
export class SearchHitPlaceType {
  @Field(() => String, { description: 'For example "Research methods", or "Department for Transport blog".' })
  name!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;
}

@ObjectType('SearchHitStewardship', { description: 'Who answers for a page that was found, and whether it was looked at lately.' })
export class SearchHitStewardshipType {
  @Field(() => Date, { nullable: true, description: 'When it was last reviewed; null where it has not been.' })
  reviewedAt!: Date | null;

  @Field(() => Boolean, { description: 'The day of its review is over.' })
  isOverdue!: boolean;

  @Field(() => Boolean, { description: 'It is kept to be read, and not looked after any more.' })
  isRetired!: boolean;
}

@ObjectType('SearchHit', { description: 'Something that was found, as it reads now.' })
export class SearchHitType {
  @Field(() => ID, { description: 'The id of the post, page, comment, file, person or group.' })
  id!: string;

  @Field(() => SearchKindEnum, { description: 'What was found.' })
  kind!: string;

  @Field(() => String, { description: 'Its address on this site.' })
  path!: string;

  @Field(() => [TextPartType], { description: 'For a comment, the title of what it is about.' })
  title!: TextPartType[];

  @Field(() => [TextPartType], { description: 'The passage that says most about why it was found.' })
  snippet!: TextPartType[];

  @Field(() => Date, { nullable: true, description: 'When it was published, written or last changed; null for people and groups.' })
  date!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where in it the words stand: "Page 3", "Sheet Costs"; null where that says nothing.' })
  place!: string | null;

  @Field(() => SearchHitPlaceType, { nullable: true, description: 'The space of a page, the department’s blog of a post, what a file hangs on; null for everything else, and where a group is all.' })
  standsIn!: SearchHitPlaceType | null;

  @Field(() => SearchHitStewardshipType, { nullable: true, description: 'Of pages of the wiki.' })
  stewardship!: SearchHitStewardshipType | null;

  @Field(() => String, { nullable: true, description: 'The id under which it, or what it is about, was imported.' })
  sourceId!: string | null;
}

@ObjectType('SearchPage', { description: 'A numbered page of results. All counts are of what the viewer may read.' })
export class SearchPageType {
  @Field(() => [SearchHitType], { description: 'Those of this page, the best or the newest first.' })
  hits!: SearchHitType[];

  @Field(() => Int, { description: 'Results on all pages.' })
  total!: number;

  @Field(() => Boolean, { description: 'False where not all was looked at: then the total is rounded.' })
  totalIsExact!: boolean;

  @Field(() => Int, { description: 'The number of this page, from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that can be asked for.' })
  pageCount!: number;

  @Field(() => String, { description: 'The words of the query, without its operators, phrases and what is left out.' })
  words!: string;

  @Field(() => String, { nullable: true, description: 'The words as they were understood, where that is otherwise than typed. Ask again with `verbatim` for what was typed.' })
  corrected!: string | null;

  @Field(() => Boolean, { description: 'The search engine is away, and the built-in one answers meanwhile: it forgives less.' })
  isFallback!: boolean;

  @Field(() => [SearchFilterInForceType], { description: 'All filters that narrow the results: first those that were typed, then those that were chosen.' })
  inForce!: SearchFilterInForceType[];

  @Field(() => [String], { description: 'What is to be said of the query, as sentences for people: a tag that is not there, a date that is none.' })
  notices!: string[];
}

@ObjectType('InstantResults', { description: 'A few results while a person still types.' })
export class InstantResultsType {
  @Field(() => [SearchHitType], { description: 'At most 3.' })
  people!: SearchHitType[];

  @Field(() => [SearchHitType], { description: 'At most 5.' })
  posts!: SearchHitType[];

  @Field(() => [SearchHitType], { description: 'Pages of the wiki, at most 3.' })
  pages!: SearchHitType[];

  @Field(() => [SearchHitType], { description: 'At most 2.' })
  groups!: SearchHitType[];

  @Field(() => [SearchHitType], { description: 'Files of posts and pages, at most 2.' })
  files!: SearchHitType[];

  @Field(() => [TagType], { description: 'At most 3 that begin like the query.' })
  tags!: TagType[];

  @Field(() => [String], { description: 'Queries that begin like this one and lead the viewer to something, at most 4.' })
  completions!: string[];

  @Field(() => Boolean, { description: 'What was typed looks like the name of a person: show people first.' })
  looksLikeName!: boolean;
}
