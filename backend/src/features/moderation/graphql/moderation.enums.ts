import { registerEnumType } from '@nestjs/graphql';
import { type CaseSort, type CaseView, caseSorts, caseViews } from '../case.queries.js';
import { type CaseStatus, type DecisionKind, caseStatuses, decisionKinds } from '../moderation.policy.js';
import { type ThingKind, thingKinds } from '../reported-thing.js';

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const ThingKindEnum = enumOf<ThingKind>(thingKinds);
registerEnumType(ThingKindEnum, {
  name: 'ReportableKind',
  description: 'What can be reported: an item such as a post, a comment, a picture in an item, or what somebody says of themselves in their profile.',
});

export const CaseStatusEnum = enumOf<CaseStatus>(caseStatuses);
registerEnumType(CaseStatusEnum, {
  name: 'ModerationCaseStatus',
  description: 'OPEN waits for a moderator, SECOND_LOOK for one who has not decided it yet.',
});

export const DecisionKindEnum = enumOf<DecisionKind>(decisionKinds);
registerEnumType(DecisionKindEnum, {
  name: 'ModerationDecisionKind',
  description: 'KEEP leaves it or shows it again, HIDE takes it out of sight, WARN keeps it and warns its author.',
});

export const CaseViewEnum = enumOf<CaseView>(caseViews);
registerEnumType(CaseViewEnum, { name: 'ModerationView', description: 'Which cases of the queue.' });

export const CaseSortEnum = enumOf<CaseSort>(caseSorts);
registerEnumType(CaseSortEnum, { name: 'ModerationSort', description: 'The order of cases that wait to be decided.' });
