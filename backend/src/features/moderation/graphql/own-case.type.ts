import { limits } from '@crossbench/schema/limits';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PageInfoType } from '../../../platform/graphql/page.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { ValidationFailedType } from '../../../platform/graphql/validation-failed.type.js';
import type { CaseStatus, DecisionKind } from '../moderation.policy.js';
import { CaseStatusEnum, DecisionKindEnum } from './moderation.enums.js';
import { ReportReasonType } from './report.type.js';

@ObjectType('OwnCaseDecision', { description: 'What a moderator decided, for the author.' })
export class OwnCaseDecisionType {
  @Field(() => DecisionKindEnum, { description: 'What was decided.' })
  kind!: DecisionKind;

  @Field(() => ReportReasonType, { nullable: true, description: 'The rule that was broken; null where it was kept.' })
  reason!: ReportReasonType | null;

  @Field(() => String, { description: 'What the moderator says; may be empty.' })
  message!: string;

  @Field(() => Date, { description: 'When it was decided.' })
  decidedAt!: Date;
}

@ObjectType('OwnCase', { description: 'What moderators decided about something that the viewer wrote. Nothing of who reported it.' })
export class OwnCaseType {
  @Field(() => ID, { description: 'Stays the same as long as it is there.' })
  id!: string;

  @Field(() => String, { description: '"post", "comment", "picture" or "profile".' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Of what it is or stands in.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is shown; null where the viewer may not read that any more.' })
  path!: string | null;

  @Field(() => CaseStatusEnum, { description: 'Whether a moderator has to look again.' })
  status!: CaseStatus;

  @Field(() => Boolean, { description: 'Whether it is out of sight now.' })
  hidden!: boolean;

  @Field(() => [OwnCaseDecisionType], { description: 'In the order of time.' })
  decisions!: OwnCaseDecisionType[];

  @Field(() => String, { nullable: true, description: 'What the viewer said when they asked for a second look.' })
  secondLookWords!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the viewer, or a co-author, changed it since it was reported; null where nobody has.' })
  changedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the viewer can change what is hidden; null where they cannot.' })
  changePath!: string | null;

  @Field(() => Boolean, { description: 'Whether a second look would go to the moderators of the site: outside groups, and where nobody else in the group can take it.' })
  secondLookWithSite!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer may ask for another moderator to look again.' })
  viewerCanAskSecondLook!: boolean;
}

@ObjectType('OwnCaseConnection', { description: 'The last decision first.' })
export class OwnCaseConnectionType {
  @Field(() => [OwnCaseType], { description: 'The rows of this page, in their order.' })
  nodes!: OwnCaseType[];

  @Field(() => PageInfoType, { description: 'Whether more rows follow, and after which.' })
  pageInfo!: PageInfoType;
}

@ObjectType('HiddenNotice', { description: 'Why something is hidden, for its authors and for moderators.' })
export class HiddenNoticeType {
  @Field(() => ID, { description: 'Of the case in which it was decided.' })
  caseId!: string;

  @Field(() => ReportReasonType, { nullable: true, description: 'The rule that was broken.' })
  reason!: ReportReasonType | null;

  @Field(() => String, { description: 'What the moderator says; may be empty.' })
  message!: string;

  @Field(() => Date, { description: 'When it was hidden.' })
  hiddenAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may ask for another moderator to look again.' })
  viewerCanAskSecondLook!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer finds the case in the queue of moderators.' })
  viewerCanSeeCase!: boolean;
}

@InputType('AskSecondLookInput', { description: 'What `askSecondLook` takes.' })
export class AskSecondLookInputType {
  @Field(() => ID, { description: 'Which case it is about.' })
  caseId!: string;

  @Field(() => String, { description: `Why it should be shown again, at most ${limits.moderationMessage} characters; may be empty where it was changed.` })
  words!: string;

  @Field(() => Boolean, { nullable: true, description: 'The viewer says that they have changed it; refused where they have not.' })
  changed?: boolean | null;
}

@ObjectType('SecondLookAsked', { description: 'The answer of `askSecondLook` when it is done.' })
export class SecondLookAskedType {
  @Field(() => OwnCaseType, { description: 'As it is now.' })
  case!: OwnCaseType;
}

export const AskSecondLookResult = resultUnion(
  'AskSecondLookResult',
  [SecondLookAskedType, ValidationFailedType] as const,
  'What asking for a second look can answer.',
);
