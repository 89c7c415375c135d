/** What people ask and do, as their screens do it. */
export const report = `mutation ($input: ReportThingInput!) { reportThing(input: $input) {
  __typename ... on ThingReported { report { id label words outcome reason { id label } } }
  ... on ValidationFailed { problems { field message } } } }`;

export const myReports = `query ($first: Int = 20, $after: String) { myReports(first: $first, after: $after) {
  nodes { id label title path words outcome decidedAt createdAt reason { id } } pageInfo { hasNextPage endCursor } } }`;

export const caseFields = `id lockVersion kind label status hidden title path text pictureUrl changedSince mended { title text } gone openedAt decidedAt reportCount words
  earlierCases secondLookWords author { name department { name } } assignedTo { name } reasons { reason { id label } count }
  decisions { kind message decidedAt reason { id } moderator { name } } withSite group { name } viewerCan { assign decide showAgain }`;

export const queue = `query ($view: ModerationView, $sort: ModerationSort, $page: Int, $group: String) { moderationQueue(view: $view, sort: $sort, page: $page, group: $group) {
  cases { ${caseFields} } page pageCount toDecide secondLook oldestAt } }`;

export const oneCase = `query ($id: ID!) { moderationCase(id: $id) { ${caseFields} } }`;

export const decide = `mutation ($input: DecideCaseInput!) { decideCase(input: $input) {
  __typename ... on CaseDecided { case { ${caseFields} } } ... on CaseConflict { case { ${caseFields} } }
  ... on ValidationFailed { problems { field message } } } }`;

export const ownCases = `query ($first: Int = 20, $after: String) { casesAboutMe(first: $first, after: $after) {
  nodes { id label title path status hidden secondLookWords changedAt changePath viewerCanAskSecondLook secondLookWithSite decisions { kind message reason { label } } }
  pageInfo { hasNextPage endCursor } } }`;

export const askSecondLook = `mutation ($input: AskSecondLookInput!) { askSecondLook(input: $input) {
  __typename ... on SecondLookAsked { case { status viewerCanAskSecondLook } } ... on ValidationFailed { problems { field message } } } }`;

export const hide = `mutation ($input: HideThingInput!) { hideThing(input: $input) {
  __typename ... on ThingHidden { case { ${caseFields} } } ... on ValidationFailed { problems { field message } } } }`;

export interface TestCase {
  id: string;
  lockVersion: number;
  kind: string;
  label: string;
  status: string;
  hidden: boolean;
  title: string | null;
  path: string | null;
  text: string;
  pictureUrl: string | null;
  changedSince: boolean;
  gone: boolean;
  reportCount: number;
  words: string[];
  earlierCases: number;
  withSite: boolean;
  group: { name: string } | null;
  assignedTo: { name: string } | null;
  reasons: { reason: { id: string }; count: number }[];
  decisions: { kind: string; moderator: { name: string } }[];
  viewerCan: { assign: boolean; decide: boolean; showAgain: boolean };
}

export interface TestQueue {
  moderationQueue: { cases: TestCase[]; pageCount: number; toDecide: number; secondLook: number; oldestAt: string | null };
}
