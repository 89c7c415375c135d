/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query OwnGroups {\n  ownGroups {\n    ...GroupLine\n  }\n}": typeof types.OwnGroupsDocument,
    "fragment GroupLine on Group {\n  id\n  name\n  path\n  purpose\n  kind\n  memberCount\n  archivedAt\n  viewerRole\n}\n\nfragment GroupHead on Group {\n  ...GroupLine\n  about\n  welcome\n  createdAt\n  lockVersion\n  viewerHasAsked\n  viewerIsInvited\n  casesToDecide\n  department {\n    id\n    name\n  }\n  limitedTo {\n    id\n    name\n  }\n  topics {\n    id\n    name\n    path\n  }\n  owners {\n    ...PersonLineFields\n  }\n  mix {\n    count\n    department {\n      id\n      name\n    }\n  }\n  viewerCan {\n    join\n    ask\n    accept\n    post\n    seeMembers\n    invite\n    moderate\n    manage\n  }\n}\n\nquery GroupPage($address: String!) {\n  group(address: $address) {\n    ...GroupHead\n  }\n}": typeof types.GroupLineFragmentDoc,
    "query GroupLimits {\n  departments {\n    id\n    name\n  }\n}\n\nquery GroupKindChange($groupId: ID!, $kind: GroupKind!, $departmentIds: [ID!]!) {\n  groupKindChange(groupId: $groupId, kind: $kind, departmentIds: $departmentIds) {\n    knowing {\n      gain\n      lose\n    }\n    reading {\n      gain\n      lose\n    }\n    closing\n  }\n}\n\nmutation ChangeGroupKind($input: ChangeGroupKindInput!) {\n  changeGroupKind(input: $input) {\n    __typename\n    ... on GroupSaved {\n      group {\n        ...GroupHead\n      }\n    }\n    ... on ValidationFailed {\n      problems {\n        field\n        message\n      }\n    }\n  }\n}\n\nmutation ArchiveGroup($groupId: ID!) {\n  archiveGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nmutation RestoreGroup($groupId: ID!) {\n  restoreGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nquery GroupsToMergeInto {\n  ownGroups {\n    id\n    name\n    archivedAt\n    viewerRole\n  }\n}\n\nquery GroupMergeChange($goneId: ID!, $intoId: ID!) {\n  groupMergeChange(goneId: $goneId, intoId: $intoId) {\n    joining\n    leftBehind\n    moving\n    reading {\n      gain\n      lose\n    }\n  }\n}\n\nmutation MergeGroups($input: MergeGroupsInput!) {\n  mergeGroups(input: $input) {\n    id\n    path\n  }\n}": typeof types.GroupLimitsDocument,
    "fragment HiddenNoticeFields on HiddenNotice {\n  caseId\n  reason {\n    id\n    label\n  }\n  message\n  hiddenAt\n  viewerCanAskSecondLook\n  viewerCanSeeCase\n}": typeof types.HiddenNoticeFieldsFragmentDoc,
    "fragment ItemCardFields on ItemCard {\n  id\n  kind\n  title\n  path\n  excerpt\n  status\n  authors {\n    id\n    name\n    initials\n    photo\n    path\n  }\n  department {\n    id\n    name\n    acronym\n  }\n  blog {\n    id\n    kind\n    name\n    path\n  }\n  publishedAt\n  editedAt\n  readingMinutes\n  commentCount\n  tags {\n    id\n    name\n    path\n  }\n  markingId\n  cover {\n    smallUrl\n    width\n    height\n  }\n}": typeof types.ItemCardFieldsFragmentDoc,
    "fragment PersonLineFields on Person {\n  id\n  name\n  initials\n  photo\n  path\n  jobTitle\n  department {\n    id\n    name\n    acronym\n  }\n}": typeof types.PersonLineFieldsFragmentDoc,
};
const documents: Documents = {
    "query OwnGroups {\n  ownGroups {\n    ...GroupLine\n  }\n}": types.OwnGroupsDocument,
    "fragment GroupLine on Group {\n  id\n  name\n  path\n  purpose\n  kind\n  memberCount\n  archivedAt\n  viewerRole\n}\n\nfragment GroupHead on Group {\n  ...GroupLine\n  about\n  welcome\n  createdAt\n  lockVersion\n  viewerHasAsked\n  viewerIsInvited\n  casesToDecide\n  department {\n    id\n    name\n  }\n  limitedTo {\n    id\n    name\n  }\n  topics {\n    id\n    name\n    path\n  }\n  owners {\n    ...PersonLineFields\n  }\n  mix {\n    count\n    department {\n      id\n      name\n    }\n  }\n  viewerCan {\n    join\n    ask\n    accept\n    post\n    seeMembers\n    invite\n    moderate\n    manage\n  }\n}\n\nquery GroupPage($address: String!) {\n  group(address: $address) {\n    ...GroupHead\n  }\n}": types.GroupLineFragmentDoc,
    "query GroupLimits {\n  departments {\n    id\n    name\n  }\n}\n\nquery GroupKindChange($groupId: ID!, $kind: GroupKind!, $departmentIds: [ID!]!) {\n  groupKindChange(groupId: $groupId, kind: $kind, departmentIds: $departmentIds) {\n    knowing {\n      gain\n      lose\n    }\n    reading {\n      gain\n      lose\n    }\n    closing\n  }\n}\n\nmutation ChangeGroupKind($input: ChangeGroupKindInput!) {\n  changeGroupKind(input: $input) {\n    __typename\n    ... on GroupSaved {\n      group {\n        ...GroupHead\n      }\n    }\n    ... on ValidationFailed {\n      problems {\n        field\n        message\n      }\n    }\n  }\n}\n\nmutation ArchiveGroup($groupId: ID!) {\n  archiveGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nmutation RestoreGroup($groupId: ID!) {\n  restoreGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nquery GroupsToMergeInto {\n  ownGroups {\n    id\n    name\n    archivedAt\n    viewerRole\n  }\n}\n\nquery GroupMergeChange($goneId: ID!, $intoId: ID!) {\n  groupMergeChange(goneId: $goneId, intoId: $intoId) {\n    joining\n    leftBehind\n    moving\n    reading {\n      gain\n      lose\n    }\n  }\n}\n\nmutation MergeGroups($input: MergeGroupsInput!) {\n  mergeGroups(input: $input) {\n    id\n    path\n  }\n}": types.GroupLimitsDocument,
    "fragment HiddenNoticeFields on HiddenNotice {\n  caseId\n  reason {\n    id\n    label\n  }\n  message\n  hiddenAt\n  viewerCanAskSecondLook\n  viewerCanSeeCase\n}": types.HiddenNoticeFieldsFragmentDoc,
    "fragment ItemCardFields on ItemCard {\n  id\n  kind\n  title\n  path\n  excerpt\n  status\n  authors {\n    id\n    name\n    initials\n    photo\n    path\n  }\n  department {\n    id\n    name\n    acronym\n  }\n  blog {\n    id\n    kind\n    name\n    path\n  }\n  publishedAt\n  editedAt\n  readingMinutes\n  commentCount\n  tags {\n    id\n    name\n    path\n  }\n  markingId\n  cover {\n    smallUrl\n    width\n    height\n  }\n}": types.ItemCardFieldsFragmentDoc,
    "fragment PersonLineFields on Person {\n  id\n  name\n  initials\n  photo\n  path\n  jobTitle\n  department {\n    id\n    name\n    acronym\n  }\n}": types.PersonLineFieldsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OwnGroups {\n  ownGroups {\n    ...GroupLine\n  }\n}"): (typeof documents)["query OwnGroups {\n  ownGroups {\n    ...GroupLine\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment GroupLine on Group {\n  id\n  name\n  path\n  purpose\n  kind\n  memberCount\n  archivedAt\n  viewerRole\n}\n\nfragment GroupHead on Group {\n  ...GroupLine\n  about\n  welcome\n  createdAt\n  lockVersion\n  viewerHasAsked\n  viewerIsInvited\n  casesToDecide\n  department {\n    id\n    name\n  }\n  limitedTo {\n    id\n    name\n  }\n  topics {\n    id\n    name\n    path\n  }\n  owners {\n    ...PersonLineFields\n  }\n  mix {\n    count\n    department {\n      id\n      name\n    }\n  }\n  viewerCan {\n    join\n    ask\n    accept\n    post\n    seeMembers\n    invite\n    moderate\n    manage\n  }\n}\n\nquery GroupPage($address: String!) {\n  group(address: $address) {\n    ...GroupHead\n  }\n}"): (typeof documents)["fragment GroupLine on Group {\n  id\n  name\n  path\n  purpose\n  kind\n  memberCount\n  archivedAt\n  viewerRole\n}\n\nfragment GroupHead on Group {\n  ...GroupLine\n  about\n  welcome\n  createdAt\n  lockVersion\n  viewerHasAsked\n  viewerIsInvited\n  casesToDecide\n  department {\n    id\n    name\n  }\n  limitedTo {\n    id\n    name\n  }\n  topics {\n    id\n    name\n    path\n  }\n  owners {\n    ...PersonLineFields\n  }\n  mix {\n    count\n    department {\n      id\n      name\n    }\n  }\n  viewerCan {\n    join\n    ask\n    accept\n    post\n    seeMembers\n    invite\n    moderate\n    manage\n  }\n}\n\nquery GroupPage($address: String!) {\n  group(address: $address) {\n    ...GroupHead\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GroupLimits {\n  departments {\n    id\n    name\n  }\n}\n\nquery GroupKindChange($groupId: ID!, $kind: GroupKind!, $departmentIds: [ID!]!) {\n  groupKindChange(groupId: $groupId, kind: $kind, departmentIds: $departmentIds) {\n    knowing {\n      gain\n      lose\n    }\n    reading {\n      gain\n      lose\n    }\n    closing\n  }\n}\n\nmutation ChangeGroupKind($input: ChangeGroupKindInput!) {\n  changeGroupKind(input: $input) {\n    __typename\n    ... on GroupSaved {\n      group {\n        ...GroupHead\n      }\n    }\n    ... on ValidationFailed {\n      problems {\n        field\n        message\n      }\n    }\n  }\n}\n\nmutation ArchiveGroup($groupId: ID!) {\n  archiveGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nmutation RestoreGroup($groupId: ID!) {\n  restoreGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nquery GroupsToMergeInto {\n  ownGroups {\n    id\n    name\n    archivedAt\n    viewerRole\n  }\n}\n\nquery GroupMergeChange($goneId: ID!, $intoId: ID!) {\n  groupMergeChange(goneId: $goneId, intoId: $intoId) {\n    joining\n    leftBehind\n    moving\n    reading {\n      gain\n      lose\n    }\n  }\n}\n\nmutation MergeGroups($input: MergeGroupsInput!) {\n  mergeGroups(input: $input) {\n    id\n    path\n  }\n}"): (typeof documents)["query GroupLimits {\n  departments {\n    id\n    name\n  }\n}\n\nquery GroupKindChange($groupId: ID!, $kind: GroupKind!, $departmentIds: [ID!]!) {\n  groupKindChange(groupId: $groupId, kind: $kind, departmentIds: $departmentIds) {\n    knowing {\n      gain\n      lose\n    }\n    reading {\n      gain\n      lose\n    }\n    closing\n  }\n}\n\nmutation ChangeGroupKind($input: ChangeGroupKindInput!) {\n  changeGroupKind(input: $input) {\n    __typename\n    ... on GroupSaved {\n      group {\n        ...GroupHead\n      }\n    }\n    ... on ValidationFailed {\n      problems {\n        field\n        message\n      }\n    }\n  }\n}\n\nmutation ArchiveGroup($groupId: ID!) {\n  archiveGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nmutation RestoreGroup($groupId: ID!) {\n  restoreGroup(groupId: $groupId) {\n    ...GroupHead\n  }\n}\n\nquery GroupsToMergeInto {\n  ownGroups {\n    id\n    name\n    archivedAt\n    viewerRole\n  }\n}\n\nquery GroupMergeChange($goneId: ID!, $intoId: ID!) {\n  groupMergeChange(goneId: $goneId, intoId: $intoId) {\n    joining\n    leftBehind\n    moving\n    reading {\n      gain\n      lose\n    }\n  }\n}\n\nmutation MergeGroups($input: MergeGroupsInput!) {\n  mergeGroups(input: $input) {\n    id\n    path\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment HiddenNoticeFields on HiddenNotice {\n  caseId\n  reason {\n    id\n    label\n  }\n  message\n  hiddenAt\n  viewerCanAskSecondLook\n  viewerCanSeeCase\n}"): (typeof documents)["fragment HiddenNoticeFields on HiddenNotice {\n  caseId\n  reason {\n    id\n    label\n  }\n  message\n  hiddenAt\n  viewerCanAskSecondLook\n  viewerCanSeeCase\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ItemCardFields on ItemCard {\n  id\n  kind\n  title\n  path\n  excerpt\n  status\n  authors {\n    id\n    name\n    initials\n    photo\n    path\n  }\n  department {\n    id\n    name\n    acronym\n  }\n  blog {\n    id\n    kind\n    name\n    path\n  }\n  publishedAt\n  editedAt\n  readingMinutes\n  commentCount\n  tags {\n    id\n    name\n    path\n  }\n  markingId\n  cover {\n    smallUrl\n    width\n    height\n  }\n}"): (typeof documents)["fragment ItemCardFields on ItemCard {\n  id\n  kind\n  title\n  path\n  excerpt\n  status\n  authors {\n    id\n    name\n    initials\n    photo\n    path\n  }\n  department {\n    id\n    name\n    acronym\n  }\n  blog {\n    id\n    kind\n    name\n    path\n  }\n  publishedAt\n  editedAt\n  readingMinutes\n  commentCount\n  tags {\n    id\n    name\n    path\n  }\n  markingId\n  cover {\n    smallUrl\n    width\n    height\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment PersonLineFields on Person {\n  id\n  name\n  initials\n  photo\n  path\n  jobTitle\n  department {\n    id\n    name\n    acronym\n  }\n}"): (typeof documents)["fragment PersonLineFields on Person {\n  id\n  name\n  initials\n  photo\n  path\n  jobTitle\n  department {\n    id\n    name\n    acronym\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;