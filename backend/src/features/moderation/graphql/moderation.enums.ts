import { registerEnumType } from '@nestjs/graphql';
import { type CaseSort, type CaseView, caseSorts, caseViews } from '../case.queries.js';
import { type CaseStatus, type DecisionKind, caseStatuses, decisionKinds } from '../moderation.policy.js';
import { type ThingKind, thingKinds } from '../reported-thing.js';

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const ThingKindEnum = enumOf<ThingKind>(thingKinds);
registerEnumType(ThingKindEnum, {
  name: 'ReportableKind',
  description: 'What can be reported: an item such as a post, a comment, a picture in an item, or what somebody says of themselves in their profile.',
  valuesMap: {
    COMMENT: { description: 'A comment.' },
    ITEM: { description: 'An item, such as a post.' },
    PICTURE: { description: 'A picture in an item.' },
    PROFILE: { description: 'What a person says of themselves.' },
  },
});

export const CaseStatusEnum = enumOf<CaseStatus>(caseStatuses);
registerEnumType(CaseStatusEnum, {
  name: 'ModerationCaseStatus',
  description: 'OPEN waits for a moderator, SECOND_LOOK for one who has not decided it yet.',
  valuesMap: {
    DECIDED: { description: 'A moderator has decided.' },
    OPEN: { description: 'It waits for a moderator.' },
    SECOND_LOOK: { description: 'It waits for a moderator who has not decided it.' },
  },
});

export const DecisionKindEnum = enumOf<DecisionKind>(decisionKinds);
registerEnumType(DecisionKindEnum, {
  name: 'ModerationDecisionKind',
  description: 'KEEP leaves it or shows it again, HIDE takes it out of sight, WARN keeps it and warns its author.',
  valuesMap: {
    HIDE: { description: 'Takes it out of sight.' },
    KEEP: { description: 'Leaves it, or shows it again.' },
    WARN: { description: 'Leaves it, and warns its author.' },
  },
});

export const CaseViewEnum = enumOf<CaseView>(caseViews);
registerEnumType(CaseViewEnum, {
  name: 'ModerationView',
  description: 'Which cases of the queue.',
  valuesMap: {
    DECIDED: { description: 'Those that are decided, the last first.' },
    SECOND_LOOK: { description: 'Those whose authors ask for another look.' },
    TO_DECIDE: { description: 'Those that nobody has decided.' },
  },
});

export const CaseSortEnum = enumOf<CaseSort>(caseSorts);
registerEnumType(CaseSortEnum, {
  name: 'ModerationSort',
  description: 'The order of cases that wait to be decided.',
  valuesMap: {
    MOST_REPORTED: { description: 'Those first that most people reported.' },
    OLDEST: { description: 'Those first that wait longest.' },
  },
});
