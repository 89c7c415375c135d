import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ItemType, ReadersType } from '../../../content/content.public.js';
import { PersonType } from '../../../profiles/profiles.public.js';
import { SpaceType } from '../../spaces/graphql/space.type.js';

@ObjectType('WikiHeading', { description: 'A heading of a page, for "On this page".' })
export class PageHeadingType {
  @Field(() => String, { description: 'The id of the heading in `html`.' })
  id!: string;

  @Field(() => String, { description: 'Plain text of the heading.' })
  text!: string;

  @Field(() => Int, { description: '2, or 3 for what stands below the heading before it.' })
  level!: number;
}

@ObjectType('WikiPageChange', { description: 'What made the version that readers see.' })
export class PageChangeType {
  @Field(() => PersonType, { nullable: true, description: 'Whose version it is.' })
  person!: PersonType | null;

  @Field(() => [PersonType], { description: 'Who else wrote something of it, by name; at most 20.' })
  contributors!: PersonType[];

  @Field(() => Date, { description: 'When it was made.' })
  at!: Date;

  @Field(() => String, { description: 'What changed, in their words; may be empty.' })
  summary!: string;
}

@ObjectType('WikiPagePermissions', { description: 'What the viewer may do with a page.' })
export class PagePermissionsType {
  @Field(() => Boolean, { description: 'Edit its text, title, tags and marking, and create pages below it.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Suggest a change of its text: where they may not edit it themselves.' })
  suggestChange!: boolean;

  @Field(() => Boolean, { description: 'Say something below it.' })
  comment!: boolean;

  @Field(() => Boolean, { description: 'See what it said before.' })
  seeHistory!: boolean;
}

@ObjectType('WikiPage', { description: 'A page of the wiki.', implements: () => [ItemType] })
export class PageType extends ItemType {
  @Field(() => SpaceType, {
    nullable: true,
    description: 'The space in which it stands. Null for moderators of the site who do not read the space: they are shown what was hidden, and nothing around it.',
  })
  space!: SpaceType | null;

  @Field(() => ID, { nullable: true, description: 'The page above it; null at the top of its space.' })
  parentId!: string | null;

  @Field(() => String, { description: 'Safe HTML of the version that readers see.' })
  html!: string;

  @Field(() => [PageHeadingType], { description: 'The headings of the text, in their order.' })
  outline!: PageHeadingType[];

  @Field(() => Int, { description: 'Minutes that reading it takes.' })
  readingMinutes!: number;

  @Field(() => Int, { description: 'The number of the version that readers see; grows with each.' })
  versionNumber!: number;

  @Field(() => PageChangeType, { description: 'Who changed it last, and when.' })
  lastChange!: PageChangeType;

  @Field(() => ReadersType, { description: 'Who can see it.' })
  readers!: ReadersType;

  @Field(() => PagePermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan!: PagePermissionsType;
}
