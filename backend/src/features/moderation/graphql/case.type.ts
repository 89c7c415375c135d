import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import { GroupType } from '../../groups/groups.public.js';
import { PersonType } from '../../profiles/profiles.public.js';
import type { CaseStatus, DecisionKind } from '../moderation.policy.js';
import type { ThingKind } from '../reported-thing.js';
import { CaseStatusEnum, DecisionKindEnum, ThingKindEnum } from './moderation.enums.js';
import { ReportReasonType } from './report.type.js';

@ObjectType('ReasonCount', { description: 'How many people gave a reason.' })
export class ReasonCountType {
  @Field(() => ReportReasonType, { description: 'What they say is wrong.' })
  reason!: ReportReasonType;

  @Field(() => Int, { description: 'People who gave it.' })
  count!: number;
}

@ObjectType('ModerationDecision', { description: 'What a moderator decided, for moderators.' })
export class ModerationDecisionType {
  @Field(() => DecisionKindEnum, { description: 'What was decided.' })
  kind!: DecisionKind;

  @Field(() => ReportReasonType, { nullable: true, description: 'The rule that was broken; null where it was kept.' })
  reason!: ReportReasonType | null;

  @Field(() => String, { description: 'To the author; may be empty.' })
  message!: string;

  @Field(() => PersonType, { description: 'Who decided.' })
  moderator!: PersonType;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: Date;
}

@ObjectType('CasePermissions', { description: 'What the viewer may do with a case.' })
export class CasePermissionsType {
  @Field(() => Boolean, { description: 'Take it into their own hands, or give it back.' })
  assign!: boolean;

  @Field(() => Boolean, { description: 'Keep it, hide it or warn its author.' })
  decide!: boolean;

  @Field(() => Boolean, { description: 'Show again what is hidden.' })
  showAgain!: boolean;
}

@ObjectType('MendedThing', { description: 'What was hidden, as its author has it now. For moderators.' })
export class MendedThingType {
  @Field(() => String, { nullable: true, description: 'Null where it has none of its own.' })
  title!: string | null;

  @Field(() => String, { description: 'Its words; at most 20,000 characters.' })
  text!: string;

  @Field(() => Date, { description: 'When its author changed it.' })
  changedAt!: Date;
}

@ObjectType('ModerationCase', { description: 'All that was reported about one thing, for moderators. Nobody sees a case about what they wrote.' })
export class ModerationCaseType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => Int, { description: 'Give it back when deciding: a decision about an older one is refused.' })
  lockVersion!: number;

  @Field(() => ThingKindEnum, { description: 'What it is about.' })
  kind!: ThingKind;

  @Field(() => String, { description: '"post", "comment", "picture" or "profile".' })
  label!: string;

  @Field(() => CaseStatusEnum, { description: 'Whether it waits for somebody.' })
  status!: CaseStatus;

  @Field(() => Boolean, { description: 'Whether it is out of sight now.' })
  hidden!: boolean;

  @Field(() => PersonType, { description: 'Who wrote it, or the first of them.' })
  author!: PersonType;

  @Field(() => String, { nullable: true, description: 'Of what was reported, or of what it stands in where the viewer may read that.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is shown; null where the viewer may not read it there.' })
  path!: string | null;

  @Field(() => String, { description: 'The reported words, as they were when they were last reported; at most 20,000 characters.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Address of the reported picture, for moderators alone.' })
  pictureUrl!: string | null;

  @Field(() => Boolean, { description: 'Its author has changed it since it was last reported.' })
  changedSince!: boolean;

  @Field(() => MendedThingType, { nullable: true, description: 'What is hidden as it is now; null where nothing is hidden, or nothing has changed.' })
  mended!: MendedThingType | null;

  @Field(() => Boolean, { description: 'Its author has deleted or withdrawn it since.' })
  gone!: boolean;

  @Field(() => Date, { description: 'When it was first reported.' })
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was decided last; null before anybody has.' })
  decidedAt!: Date | null;

  @Field(() => Int, { description: 'People who reported it. Nobody is told who they are.' })
  reportCount!: number;

  @Field(() => [ReasonCountType], { description: 'The most frequent first.' })
  reasons!: ReasonCountType[];

  @Field(() => [String], { description: 'In the words of those who reported it; at most 50.' })
  words!: readonly string[];

  @Field(() => PersonType, { nullable: true, description: 'The moderator who is at work on it.' })
  assignedTo!: PersonType | null;

  @Field(() => [ModerationDecisionType], { description: 'In the order of time.' })
  decisions!: ModerationDecisionType[];

  @Field(() => String, { nullable: true, description: 'Why the author thinks it should be shown again.' })
  secondLookWords!: string | null;

  @Field(() => Date, { nullable: true, description: 'When its author asked for another look; null where they have not.' })
  secondLookAt!: Date | null;

  @Field(() => Int, { description: 'Cases about the same thing that were decided before.' })
  earlierCases!: number;

  @Field(() => GroupType, { nullable: true, description: 'The group in which it stands, whose moderators decide; null outside groups, and where the viewer does not know of the group.' })
  group!: GroupType | null;

  @Field(() => Boolean, { description: 'Whether the moderators of the site decide it: outside groups, and where nobody in the group can.' })
  withSite!: boolean;

  @Field(() => CasePermissionsType, { description: 'What the viewer may do with it.' })
  viewerCan!: CasePermissionsType;
}

@ObjectType('ModerationQueue', { description: 'A numbered page of cases.' })
export class ModerationQueueType {
  @Field(() => [ModerationCaseType], { description: 'Those of this page.' })
  cases!: ModerationCaseType[];

  @Field(() => Int, { description: 'Counts from 1.' })
  page!: number;

  @Field(() => Int, { description: 'Pages that there are.' })
  pageCount!: number;

  @Field(() => Int, { description: 'Cases that nobody has decided.' })
  toDecide!: number;

  @Field(() => Int, { description: 'Cases whose authors ask for another look.' })
  secondLook!: number;

  @Field(() => Date, { nullable: true, description: 'When the oldest case that waits was opened.' })
  oldestAt!: Date | null;
}

@InputType('DecideCaseInput', { description: 'What `decideCase` takes.' })
export class DecideCaseInputType {
  @Field(() => ID, { description: 'Which case it is about.' })
  caseId!: string;

  @Field(() => Int, { description: 'The version that was read; a decision about an older one is answered with CaseConflict.' })
  lockVersion!: number;

  @Field(() => DecisionKindEnum, { description: 'What is decided.' })
  kind!: DecisionKind;

  @Field(() => String, { nullable: true, description: 'The id of a ReportReason; needed unless the thing is kept.' })
  reason?: string | null;

  @Field(() => String, { description: `To the author, at most ${limits.moderationMessage} characters; needed for a warning.` })
  message!: string;
}

@ObjectType('CaseDecided', { description: 'The answer of `decideCase` when it is done.' })
export class CaseDecidedType {
  @Field(() => ModerationCaseType, { description: 'As it is now.' })
  case!: ModerationCaseType;
}

@ObjectType('CaseConflict', { description: 'Another moderator was faster. Nothing was changed.' })
export class CaseConflictType {
  @Field(() => ModerationCaseType, { description: 'As it stands now.' })
  case!: ModerationCaseType;
}

export const DecideCaseResult = resultUnion(
  'DecideCaseResult',
  [CaseDecidedType, CaseConflictType, ValidationFailedType] as const,
  'What deciding a case can answer.',
);

@InputType('HideThingInput', { description: 'What a moderator of a group hides there, and why.' })
export class HideThingInputType {
  @Field(() => ThingKindEnum, { description: 'An item, a comment or a picture.' })
  kind!: ThingKind;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The id of a ReportReason: the rule that was broken.' })
  reason!: string;

  @Field(() => String, { description: `To the author, at most ${limits.moderationMessage} characters; may be empty.` })
  message!: string;
}

@ObjectType('ThingHidden', { description: 'It is out of sight. Its author is told, and can ask for a second look.' })
export class ThingHiddenType {
  @Field(() => ModerationCaseType, { description: 'The case about it, from which it can be shown again.' })
  case!: ModerationCaseType;
}

export const HideThingResult = resultUnion('HideThingResult', [ThingHiddenType, ValidationFailedType] as const, 'What hiding something can answer.');
