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
    "fragment ComparedLineFields on ComparedLine {\n  number\n  block\n  level\n  picture\n  segments {\n    changed\n    text\n  }\n}\n\nfragment ComparedContentFields on ComparedContent {\n  facts {\n    name\n    from {\n      changed\n      text\n    }\n    to {\n      changed\n      text\n    }\n  }\n  rows {\n    kind\n    note\n    from {\n      ...ComparedLineFields\n    }\n    to {\n      ...ComparedLineFields\n    }\n  }\n  rowsLeftOut\n  wordsAdded\n  wordsRemoved\n  sections\n  coarse\n}": typeof types.ComparedLineFieldsFragmentDoc,
    "fragment HiddenNoticeFields on HiddenNotice {\n  caseId\n  reason {\n    id\n    label\n  }\n  message\n  hiddenAt\n  viewerCanAskSecondLook\n  viewerCanSeeCase\n}": typeof types.HiddenNoticeFieldsFragmentDoc,
    "fragment ItemCardFields on ItemCard {\n  id\n  kind\n  title\n  path\n  excerpt\n  status\n  authors {\n    id\n    name\n    initials\n    photo\n    path\n  }\n  department {\n    id\n    name\n    acronym\n  }\n  blog {\n    id\n    kind\n    name\n    path\n  }\n  publishedAt\n  editedAt\n  readingMinutes\n  commentCount\n  tags {\n    id\n    name\n    path\n  }\n  markingId\n  cover {\n    smallUrl\n    width\n    height\n  }\n}": typeof types.ItemCardFieldsFragmentDoc,
    "fragment PersonLineFields on Person {\n  id\n  name\n  initials\n  photo\n  path\n  jobTitle\n  department {\n    id\n    name\n    acronym\n  }\n}": typeof types.PersonLineFieldsFragmentDoc,
};
const documents: Documents = {
    "fragment ComparedLineFields on ComparedLine {\n  number\n  block\n  level\n  picture\n  segments {\n    changed\n    text\n  }\n}\n\nfragment ComparedContentFields on ComparedContent {\n  facts {\n    name\n    from {\n      changed\n      text\n    }\n    to {\n      changed\n      text\n    }\n  }\n  rows {\n    kind\n    note\n    from {\n      ...ComparedLineFields\n    }\n    to {\n      ...ComparedLineFields\n    }\n  }\n  rowsLeftOut\n  wordsAdded\n  wordsRemoved\n  sections\n  coarse\n}": types.ComparedLineFieldsFragmentDoc,
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
export function graphql(source: "fragment ComparedLineFields on ComparedLine {\n  number\n  block\n  level\n  picture\n  segments {\n    changed\n    text\n  }\n}\n\nfragment ComparedContentFields on ComparedContent {\n  facts {\n    name\n    from {\n      changed\n      text\n    }\n    to {\n      changed\n      text\n    }\n  }\n  rows {\n    kind\n    note\n    from {\n      ...ComparedLineFields\n    }\n    to {\n      ...ComparedLineFields\n    }\n  }\n  rowsLeftOut\n  wordsAdded\n  wordsRemoved\n  sections\n  coarse\n}"): (typeof documents)["fragment ComparedLineFields on ComparedLine {\n  number\n  block\n  level\n  picture\n  segments {\n    changed\n    text\n  }\n}\n\nfragment ComparedContentFields on ComparedContent {\n  facts {\n    name\n    from {\n      changed\n      text\n    }\n    to {\n      changed\n      text\n    }\n  }\n  rows {\n    kind\n    note\n    from {\n      ...ComparedLineFields\n    }\n    to {\n      ...ComparedLineFields\n    }\n  }\n  rowsLeftOut\n  wordsAdded\n  wordsRemoved\n  sections\n  coarse\n}"];
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