import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RichTextScalar } from '../../../platform/graphql/scalars.js';
import { type AudienceChoice, AudienceChoiceEnum, CoverType, ItemType, PeopleCountType, ReadersType, ScheduleType } from '../../content/content.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import { BlogType, TakenOutType } from './blog.type.js';

@ObjectType('OutlineEntry', { description: 'A heading of the text, for "In this post".' })
export class OutlineEntryType {
  @Field(() => String, { description: 'The id of the heading in `html`.' })
  id!: string;

  @Field(() => String, { description: 'Plain text of the heading.' })
  text!: string;

  @Field(() => Int, { description: '2, or 3 for what stands below the heading before it.' })
  level!: number;
}

@ObjectType('PostPermissions', { description: 'What the viewer may do with a post.' })
export class PostPermissionsType {
  @Field(() => Boolean, { description: 'Change its draft.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Make the draft the text that others read.' })
  publish!: boolean;

  @Field(() => Boolean, { description: 'Have it published by itself later.' })
  schedule!: boolean;

  @Field(() => Boolean, { description: 'Take it out of lists and close its comments.' })
  archive!: boolean;

  @Field(() => Boolean, { description: 'Make it unreadable for all but its authors.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Undo archiving or withdrawing.' })
  restore!: boolean;

  @Field(() => Boolean, { description: 'Name other authors.' })
  changeAuthors!: boolean;

  @Field(() => Boolean, { description: 'Say something below it.' })
  comment!: boolean;

  @Field(() => Boolean, { description: 'Hold it at the top of its blog, or let it go from there.' })
  pin!: boolean;

  @Field(() => Boolean, { description: "Send it from a department's blog to its author's own one." })
  takeOut!: boolean;

  @Field(() => Boolean, { description: 'Throw away unpublished changes, or a post that never was published.' })
  discardDraft!: boolean;

  @Field(() => Boolean, { description: 'See what it said before.' })
  seeHistory!: boolean;

  @Field(() => Boolean, { description: 'Look at it as somebody else would.' })
  seeAsOthers!: boolean;
}

@ObjectType('DraftCover', { description: 'The picture that is to stand above the text.' })
export class DraftCoverType {
  @Field(() => ID, { description: 'One of the pictures that were sent for this post.' })
  attachmentId!: string;

  @Field(() => String, { description: 'May be empty.' })
  description!: string;

  @Field(() => Boolean, { description: 'It tells readers nothing, and needs no description.' })
  decorative!: boolean;
}

@ObjectType('ReadersChange', { description: 'Who gains and who loses sight of a published post when its draft is published.' })
export class ReadersChangeType {
  @Field(() => String, { description: 'Give it back in `acceptedWarnings` to say that it is meant so. Another change has another key.' })
  key!: string;

  @Field(() => ReadersType, { description: 'Who can see it as it is published now.' })
  from!: ReadersType;

  @Field(() => ReadersType, { description: 'Who can see it then.' })
  to!: ReadersType;

  @Field(() => PeopleCountType, { description: 'People who cannot see it now and can then.' })
  gain!: PeopleCountType;

  @Field(() => PeopleCountType, { description: 'People who can see it now and cannot then.' })
  lose!: PeopleCountType;
}

@ObjectType('Draft', { description: 'The one working copy of a post. Only those who may edit it see it.' })
export class DraftType {
  @Field(() => Int, { description: 'Give it back as `baseVersion` or `draftVersion`; grows with every save.' })
  version!: number;

  @Field(() => Int, { description: 'The revision that it started from; 0 where there was none.' })
  baseRevision!: number;

  @Field(() => Boolean, { description: 'Whether it differs from what is published.' })
  changed!: boolean;

  @Field(() => String, { description: 'May be empty.' })
  title!: string;

  @Field(() => String, { description: 'Plain text; may be empty.' })
  standfirst!: string;

  @Field(() => RichTextScalar, { description: 'The text as the editor holds it.' })
  body!: unknown;

  @Field(() => String, { description: 'Safe HTML of `body`, for the preview.' })
  html!: string;

  @Field(() => [String], { description: 'As they were written.' })
  tags!: readonly string[];

  @Field(() => ID, { description: 'The marking that was chosen.' })
  markingId!: string;

  @Field(() => AudienceChoiceEnum, { description: 'Who will see it once it is published.' })
  audience!: AudienceChoice;

  @Field(() => ReadersType, { description: 'Who will be able to see the post once this draft is published.' })
  readers!: ReadersType;

  @Field(() => ReadersChangeType, {
    nullable: true,
    description: 'Who gains and who loses sight of a published post with this draft; null when it stays in its group and its readers stay as they are.',
  })
  readersChange!: ReadersChangeType | null;

  @Field(() => DraftCoverType, { nullable: true, description: 'The picture above the text; null when there is none.' })
  cover!: DraftCoverType | null;

  @Field(() => Date, { description: 'When it was saved last.' })
  savedAt!: Date;

  @Field(() => PersonType, { description: 'Who saved it last.' })
  savedBy!: PersonType;
}

@ObjectType('SetAsideDraft', { description: 'What a draft said before one of its authors saved another text over it. The newest 20 are kept.' })
export class SetAsideDraftType {
  @Field(() => ID, { description: 'Asks for its text with `Post.setAsideDraft`.' })
  id!: string;

  @Field(() => String, { description: 'May be empty.' })
  title!: string;

  @Field(() => Date, { description: 'When its author saved it.' })
  savedAt!: Date;

  @Field(() => PersonType, { description: 'Who saved it.' })
  savedBy!: PersonType;

  @Field(() => Date, { description: 'When another text took its place.' })
  setAsideAt!: Date;

  @Field(() => PersonType, { description: 'Who chose the other text.' })
  setAsideBy!: PersonType;
}

@ObjectType('Post', { implements: () => [ItemType], description: 'A blog post.' })
export class PostType extends ItemType {
  @Field(() => String, { nullable: true, description: "The author's own introduction, plain text; null when there is none." })
  standfirst!: string | null;

  @Field(() => String, { description: 'The published text as safe HTML, made by the server; empty before the first publication.' })
  html!: string;

  @Field(() => BlogType, { description: 'Where it stands.' })
  blog!: BlogType;

  @Field(() => Boolean, { description: 'Whether it is held at the top of its blog.' })
  isPinned!: boolean;

  @Field(() => TakenOutType, { nullable: true, description: 'For its authors, until it is published again: that an editor took it out of a blog, and why.' })
  takenOut!: TakenOutType | null;

  @Field(() => [OutlineEntryType], { description: 'Its headings of the second and third level.' })
  outline!: OutlineEntryType[];

  @Field(() => Int, { description: 'Whole minutes, at least 1.' })
  readingMinutes!: number;

  @Field(() => ReadersType, { description: 'Who can see it now.' })
  readers!: ReadersType;

  @Field(() => Int, { description: 'Of the published text; 0 before the first publication.' })
  revisionNumber!: number;

  @Field(() => PostPermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan!: PostPermissionsType;

  @Field(() => CoverType, { nullable: true, description: 'Of the published text; null when there is none.' })
  cover!: CoverType | null;

  @Field(() => ScheduleType, { nullable: true, description: 'When it will be published by itself; null when it will not, and for those who may not edit it.' })
  schedule!: ScheduleType | null;

  @Field(() => DraftType, { nullable: true, description: 'Null for those who may not edit the post.' })
  draft!: DraftType | null;
}
