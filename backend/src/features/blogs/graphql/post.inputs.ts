import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { RichTextScalar } from '../../../platform/graphql/scalars.js';
import { type AudienceChoice, AudienceChoiceEnum } from '../../content/content.public.js';

@InputType('CoverInput', { description: 'The picture above a text.' })
export class CoverInputType {
  @Field(() => ID, { description: 'One of the pictures that were sent for this post.' })
  attachmentId!: string;

  @Field(() => String, { description: `For people who cannot see it, at most ${limits.imageDescription} characters; may be empty.` })
  description!: string;

  @Field(() => Boolean, { description: 'It tells readers nothing, and needs no description.' })
  decorative!: boolean;
}

@InputType('DraftInput', { description: 'The whole working copy. It may be unfinished.' })
export class DraftInputType {
  @Field(() => String, { description: `At most ${limits.title} characters; may be empty.` })
  title!: string;

  @Field(() => String, { description: `Plain text, at most ${limits.standfirst} characters; may be empty.` })
  standfirst!: string;

  @Field(() => RichTextScalar, { description: `At most ${limits.richTextBytes} bytes as JSON.` })
  body!: unknown;

  @Field(() => [String], { description: `At most ${limits.tagsPerItem} of ${limits.tag} characters.` })
  tags!: string[];

  @Field(() => ID, { description: 'One of the markings of the site.' })
  markingId!: string;

  @Field(() => ID, { nullable: true, description: 'One of `blogOptions`, or where it stands now; without it the post stays where it is.' })
  blogId?: string | null;

  @Field(() => AudienceChoiceEnum, { description: 'Who will see it once it is published.' })
  audience!: AudienceChoice;

  @Field(() => CoverInputType, { nullable: true, description: 'Left out where there is no cover.' })
  cover?: CoverInputType | null;
}

@InputType('CreatePostInput', { description: 'What `createPost` takes.' })
export class CreatePostInputType {
  @Field(() => ID, { description: 'A uuid made by the browser: the same request sent again makes no second post.' })
  id!: string;

  @Field(() => DraftInputType, { description: 'What is written so far.' })
  draft!: DraftInputType;
}

@InputType('SaveDraftInput', { description: 'What `saveDraft` takes.' })
export class SaveDraftInputType {
  @Field(() => ID, { description: 'Which post it is about.' })
  postId!: string;

  @Field(() => Int, { description: 'The version that was read; a save on an older one is answered with EditConflict.' })
  baseVersion!: number;

  @Field(() => Boolean, { nullable: true, description: 'The person has seen the text of that version and goes on with their own: the other is set aside, and its authors can take it back.' })
  setsAside?: boolean | null;

  @Field(() => DraftInputType, { description: 'What is written now.' })
  draft!: DraftInputType;
}

@InputType('PublishPostInput', { description: 'What `publishPost` takes.' })
export class PublishPostInputType {
  @Field(() => ID, { description: 'Which post it is about.' })
  postId!: string;

  @Field(() => Int, { description: 'The version of the draft to publish; where another is stored, EditConflict.' })
  draftVersion!: number;

  @Field(() => String, { nullable: true, description: `What changed, at most ${limits.standfirst} characters.` })
  summary?: string | null;

  @Field(() => [String], { nullable: true, description: 'The `key` of every warning that the person has seen and stands by.' })
  acceptedWarnings?: string[] | null;
}

@InputType('SchedulePostInput', { description: 'What `schedulePost` takes.' })
export class SchedulePostInputType {
  @Field(() => ID, { description: 'Which post it is about.' })
  postId!: string;

  @Field(() => Int, { description: 'The version of the draft that was looked at. What is saved until then is published too.' })
  draftVersion!: number;

  @Field(() => String, { description: 'What the clocks of the site show then, for example `2026-12-01T09:30`.' })
  wallTime!: string;

  @Field(() => [String], { nullable: true, description: 'The `key` of every warning that the person has seen and stands by.' })
  acceptedWarnings?: string[] | null;
}

@InputType('ChangeAuthorsInput', { description: 'Which author of which post.' })
export class ChangeAuthorsInputType {
  @Field(() => ID, { description: 'Which post it is about.' })
  postId!: string;

  @Field(() => ID, { description: 'The author whom it is about.' })
  personId!: string;
}
