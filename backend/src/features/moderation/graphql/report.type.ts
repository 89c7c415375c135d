import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { GroupType } from '../../groups/groups.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import type { DecisionKind } from '../moderation.policy.js';
import type { ThingKind } from '../reported-thing.js';
import { DecisionKindEnum, ThingKindEnum } from './moderation.enums.js';

@ObjectType('ReportReason', { description: 'Why something is reported, and which house rule a decision names.' })
export class ReportReasonType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'For people who choose.' })
  label!: string;

  @Field(() => String, { description: 'What is meant, for those who choose.' })
  hint!: string;
}

@ObjectType('Report', { description: 'A report of the viewer.' })
export class ReportType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'What was reported, in a word: "post", "comment", "picture" or "profile".' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it is called, as far as the viewer may still read it: the title of a post, also for a picture in it; the beginning of a comment; a name.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is shown; null where the viewer may not read it any more.' })
  path!: string | null;

  @Field(() => ReportReasonType, { description: 'What the viewer says is wrong.' })
  reason!: ReportReasonType;

  @Field(() => String, { description: "The viewer's own words; empty where there were none, and half a year after the decision." })
  words!: string;

  @Field(() => Date, { description: 'When it was first made.' })
  createdAt!: Date;

  @Field(() => DecisionKindEnum, { nullable: true, description: 'The decision that stands; null while nobody has decided.' })
  outcome!: DecisionKind | null;

  @Field(() => Date, { nullable: true, description: 'When the decision that stands was made; null while nobody has decided.' })
  decidedAt!: Date | null;
}

@ObjectType('ReportConnection', { description: 'The newest first.' })
export class ReportConnectionType {
  @Field(() => [ReportType], { description: 'The rows of this page, in their order.' })
  nodes!: ReportType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('ReportablePicture', { description: 'A picture in the text of an item, which can be reported by itself.' })
export class ReportablePictureType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: 'Address of the picture.' })
  url!: string;

  @Field(() => String, { description: 'As its author describes it; may be empty.' })
  description!: string;
}

@ObjectType('ReportableThing', { description: 'What the viewer is about to report.' })
export class ReportableThingType {
  @Field(() => ThingKindEnum, { description: 'What it is.' })
  kind!: ThingKind;

  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: '"post", "comment", "picture" or "profile".' })
  label!: string;

  @Field(() => String, { description: 'Of the item that it is or stands in; the name of a person.' })
  title!: string;

  @Field(() => String, { description: 'Its own words where it is short: a comment, a profile, the description of a picture.' })
  text!: string;

  @Field(() => String, { description: 'Where it is shown.' })
  path!: string;

  @Field(() => PersonType, { description: 'Who wrote it, or the first of them.' })
  author!: PersonType;

  @Field(() => [ReportablePictureType], { description: 'Of an item; empty for all else.' })
  pictures!: ReportablePictureType[];

  @Field(() => [ReportReasonType], { description: 'What can be wrong with it.' })
  reasons!: readonly ReportReasonType[];

  @Field(() => ReportType, { nullable: true, description: 'What the viewer has reported about it and nobody has decided yet.' })
  report!: ReportType | null;

  @Field(() => GroupType, { nullable: true, description: 'The group whose moderators get the report; null where those of the site do.' })
  goesTo!: GroupType | null;

  @Field(() => Boolean, { description: 'False for what the viewer wrote.' })
  viewerCanReport!: boolean;
}

@InputType('ReportThingInput', { description: 'What `reportThing` takes.' })
export class ReportThingInputType {
  @Field(() => ThingKindEnum, { description: 'What is reported.' })
  kind!: ThingKind;

  @Field(() => ID, { description: 'Which one it is about.' })
  id!: string;

  @Field(() => String, { description: 'The id of a ReportReason.' })
  reason!: string;

  @Field(() => String, { description: `At most ${limits.reportWords} characters; may be empty, unless the reason is something else.` })
  words!: string;
}

@ObjectType('ThingReported', { description: 'The moderators have it. Made again, the report says what was said last.' })
export class ThingReportedType {
  @Field(() => ReportType, { description: 'What the moderators were told.' })
  report!: ReportType;
}

export const ReportThingResult = resultUnion('ReportThingResult', [ThingReportedType, ValidationFailedType] as const, 'What reporting can answer.');
