/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whose blog it is: a person's own, a department's, where all its people post, or a group's, where its members do. */
export type BlogKind =
  /** Of a department: all its people post there. */
  | 'DEPARTMENT'
  /** Of a group: its members post there. */
  | 'GROUP'
  /** Of one person. */
  | 'OWN';

/** What a line is in the text. */
export type ComparedBlock =
  /** Lines of code. */
  | 'CODE'
  /** A heading. */
  | 'HEADING'
  /** An entry of a list. */
  | 'LIST_ITEM'
  /** Anything else. */
  | 'OTHER'
  /** A paragraph. */
  | 'PARAGRAPH'
  /** A picture with its description. */
  | 'PICTURE'
  /** A quotation. */
  | 'QUOTE'
  /** A line across the page. */
  | 'RULE'
  /** A row of a table. */
  | 'TABLE_ROW';

/** What happened to a line. REFORMATTED: its words are the same. REPLACED: another line came in its place. */
export type ComparedRowKind =
  /** It came. */
  | 'ADDED'
  /** Some of its words changed. */
  | 'CHANGED'
  /** It stands elsewhere in the newer text. */
  | 'MOVED_AWAY'
  /** It stood elsewhere in the older text. */
  | 'MOVED_HERE'
  /** The same words, with other formatting. */
  | 'REFORMATTED'
  /** It went. */
  | 'REMOVED'
  /** Another line took its place. */
  | 'REPLACED'
  /** It stayed as it was. */
  | 'SAME';

/** Where an item stands: a draft or withdrawn item is readable by its authors only; an archived one is readable but out of lists. */
export type ItemStatus =
  /** Readable at its address, and out of lists. */
  | 'ARCHIVED'
  /** Never published; only its authors see it. */
  | 'DRAFT'
  /** Before its readers. */
  | 'PUBLISHED'
  /** A draft that is published by itself at a time. */
  | 'SCHEDULED'
  /** Found by nobody but its authors. */
  | 'WITHDRAWN';

/** Where a job stands. */
export type JobState =
  /** Failed as often as it may; it waits for somebody to try it again. */
  | 'PARKED'
  /** Failed, and is tried again by itself. */
  | 'RETRYING'
  /** The worker is at it. */
  | 'RUNNING'
  /** Its time has not come, or the worker is busy. */
  | 'WAITING';

/** What became of a message. */
export type MailState =
  /** Tried as often as it may be; its job is parked. */
  | 'FAILED'
  /** Never sent, because there is no mail server. */
  | 'KEPT'
  /** Handed to the mail server. */
  | 'SENT'
  /** It is to leave soon, or is tried again. */
  | 'WAITING';

export type AdministrationOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationOverviewQuery = { administrationOverview: { people: number, suspended: number, activeThisWeek: number, joinedThisWeek: number, publishedThisWeek: number, commentsThisWeek: number, parkedJobs: number, waitingJobs: number, mailSentThisWeek: number, mailNotSent: number, fileBytes: number, fileCount: number, databaseBytes: number } };

export type MailLogFieldsFragment = { id: string, recipient: string, subject: string, createdAt: string, sentAt: string | null, state: MailState, error: string | null };

export type MailLogQueryVariables = Exact<{
  state?: MailState | null | undefined;
  recipient?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type MailLogQuery = { mailLog: { nodes: Array<{ id: string, recipient: string, subject: string, createdAt: string, sentAt: string | null, state: MailState, error: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type JobFieldsFragment = { id: string, task: string, state: JobState, attempts: number, maxAttempts: number, createdAt: string, runAt: string, error: string | null };

export type JobsQueryVariables = Exact<{
  state: JobState;
}>;


export type JobsQuery = { jobs: { total: number, jobs: Array<{ id: string, task: string, state: JobState, attempts: number, maxAttempts: number, createdAt: string, runAt: string, error: string | null }> } };

export type RetryJobsMutationVariables = Exact<{
  id?: string | number | null | undefined;
}>;


export type RetryJobsMutation = { retryJobs: { count: number, parked: { total: number, jobs: Array<{ id: string, task: string, state: JobState, attempts: number, maxAttempts: number, createdAt: string, runAt: string, error: string | null }> } } };

export type ComparedLineFieldsFragment = { number: number, block: ComparedBlock, level: number, picture: string | null, segments: Array<{ changed: boolean, text: string }> };

export type ComparedContentFieldsFragment = { rowsLeftOut: number, wordsAdded: number, wordsRemoved: number, sections: number, coarse: boolean, facts: Array<{ name: string, from: Array<{ changed: boolean, text: string }>, to: Array<{ changed: boolean, text: string }> }>, rows: Array<{ kind: ComparedRowKind, note: string | null, from: { number: number, block: ComparedBlock, level: number, picture: string | null, segments: Array<{ changed: boolean, text: string }> } | null, to: { number: number, block: ComparedBlock, level: number, picture: string | null, segments: Array<{ changed: boolean, text: string }> } | null }> };

export type HiddenNoticeFieldsFragment = { caseId: string, message: string, hiddenAt: string, viewerCanAskSecondLook: boolean, viewerCanSeeCase: boolean, reason: { id: string, label: string } | null };

export type ItemCardFieldsFragment = { id: string, kind: string, title: string, path: string, excerpt: string, status: ItemStatus, publishedAt: string | null, editedAt: string | null, readingMinutes: number, commentCount: number, markingId: string, authors: Array<{ id: string, name: string, initials: string, photo: string | null, path: string }>, department: { id: string, name: string, acronym: string } | null, blog: { id: string, kind: BlogKind, name: string, path: string } | null, tags: Array<{ id: string, name: string, path: string }>, cover: { smallUrl: string, width: number, height: number } | null };

export type PersonLineFieldsFragment = { id: string, name: string, initials: string, photo: string | null, path: string, jobTitle: string, department: { id: string, name: string, acronym: string } | null };

export const MailLogFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailLogFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<MailLogFieldsFragment, unknown>;
export const JobFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"maxAttempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"runAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<JobFieldsFragment, unknown>;
export const ComparedLineFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"picture"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ComparedLineFieldsFragment, unknown>;
export const ComparedContentFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedContentFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedContent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedLineFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedLineFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rowsLeftOut"}},{"kind":"Field","name":{"kind":"Name","value":"wordsAdded"}},{"kind":"Field","name":{"kind":"Name","value":"wordsRemoved"}},{"kind":"Field","name":{"kind":"Name","value":"sections"}},{"kind":"Field","name":{"kind":"Name","value":"coarse"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedLine"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"picture"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<ComparedContentFieldsFragment, unknown>;
export const HiddenNoticeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HiddenNoticeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HiddenNotice"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"caseId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanAskSecondLook"}},{"kind":"Field","name":{"kind":"Name","value":"viewerCanSeeCase"}}]}}]} as unknown as DocumentNode<HiddenNoticeFieldsFragment, unknown>;
export const ItemCardFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemCardFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemCard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"authors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"photo"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"acronym"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blog"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"editedAt"}},{"kind":"Field","name":{"kind":"Name","value":"readingMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"commentCount"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"markingId"}},{"kind":"Field","name":{"kind":"Name","value":"cover"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"smallUrl"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}}]}}]}}]} as unknown as DocumentNode<ItemCardFieldsFragment, unknown>;
export const PersonLineFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonLineFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"initials"}},{"kind":"Field","name":{"kind":"Name","value":"photo"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"department"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"acronym"}}]}}]}}]} as unknown as DocumentNode<PersonLineFieldsFragment, unknown>;
export const AdministrationOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AdministrationOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"administrationOverview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"suspended"}},{"kind":"Field","name":{"kind":"Name","value":"activeThisWeek"}},{"kind":"Field","name":{"kind":"Name","value":"joinedThisWeek"}},{"kind":"Field","name":{"kind":"Name","value":"publishedThisWeek"}},{"kind":"Field","name":{"kind":"Name","value":"commentsThisWeek"}},{"kind":"Field","name":{"kind":"Name","value":"parkedJobs"}},{"kind":"Field","name":{"kind":"Name","value":"waitingJobs"}},{"kind":"Field","name":{"kind":"Name","value":"mailSentThisWeek"}},{"kind":"Field","name":{"kind":"Name","value":"mailNotSent"}},{"kind":"Field","name":{"kind":"Name","value":"fileBytes"}},{"kind":"Field","name":{"kind":"Name","value":"fileCount"}},{"kind":"Field","name":{"kind":"Name","value":"databaseBytes"}}]}}]}}]} as unknown as DocumentNode<AdministrationOverviewQuery, AdministrationOverviewQueryVariables>;
export const MailLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MailLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MailState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"recipient"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mailLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"25"}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"recipient"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recipient"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MailLogFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MailLogFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailLogEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<MailLogQuery, MailLogQueryVariables>;
export const JobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Jobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JobState"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"maxAttempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"runAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<JobsQuery, JobsQueryVariables>;
export const RetryJobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryJobs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"parked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Job"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"maxAttempts"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"runAt"}},{"kind":"Field","name":{"kind":"Name","value":"error"}}]}}]} as unknown as DocumentNode<RetryJobsMutation, RetryJobsMutationVariables>;