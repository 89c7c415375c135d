import { ItemRepository } from '../../../../features/content/content.public.js';
import { GroupPlaces } from '../../../../features/groups/group.places.js';
import { GroupSearchRows } from '../../../../features/groups/group-search.rows.js';
import { ReadableCandidates } from '../../../../features/search/readable-candidates.js';
import { ToldWords } from '../../../../features/search/told-words.js';
import { type Mutant, replacing } from './mutant.js';

const groupPage = 'group(address) with all that stands on its page';
const postPage = 'post(address) with all that stands on its page';
const spacePage = 'wikiSpace(address) with all that stands there';
const directory = 'directory of groups and its facets';

/** In what asks by id. */
const ofItems: readonly Mutant[] = [
  { name: 'items by id ask nobody', door: 'items', in: ['from item where item.id = any(', 'item.comment_count'], notIn: ['item.excerpt'], withoutRights: true },
  { name: 'cards by id ask nobody', door: 'cards', in: ['from item where item.id = any(', 'item.excerpt'], withoutRights: true },
  { name: 'pages of posts ask nobody', door: 'pages', in: ['coalesce(revision.html'], withoutRights: true },
  { name: 'places of drafts ask nobody', door: 'places of drafts', in: ['as chosen'], withoutRights: true },
  { name: 'working copies ask nobody', door: 'working copies', in: ['draft.base_revision, revision.number'], withoutRights: true },
  { name: 'addresses of files ask nobody', door: 'addresses of files', in: ['from attachment', 'attachment.id = '], withoutRights: true },
  {
    name: 'actions take whatever is there', door: 'for actions',
    replace: replacing(ItemRepository, 'findReadable', (items) => (_, kind, id) => items.findForSystem(kind, id)),
  },
  { name: 'comments by id ask nobody', door: 'comments', in: ['from comment', 'comment.id = any('], withoutRights: true },
  { name: 'discussions ask nobody', door: 'discussions', in: ['with thread as materialized'], withoutRights: true },
  { name: 'what can be reported asks nobody', door: 'reportableThing', in: ['from item where item.id = any(', 'item.comment_count'], withoutRights: true },
];

/** In what lists and counts. */
const ofLists: readonly Mutant[] = [
  { name: 'lists ask nobody', door: 'latest', in: ['item.excerpt', 'order by item.published_at desc'], withoutRights: true },
  { name: 'lists show what moderators hid', door: 'latest', in: ['item.excerpt', 'order by item.published_at desc'], instead: [['item.hidden_at is null', 'true']] },
  { name: 'the writing of people asks nobody', door: 'what people wrote', in: ['select item_id from item_author where person_id'], withoutRights: true },
  { name: 'people are counted with what they wrote for others', door: 'what people wrote', in: ['item_author.person_id = wanted.id'], withoutRights: true },
  { name: 'blogs ask nobody', door: 'blogs', in: ['exists (select from blog_post where blog_post.id = item.id'], withoutRights: true },
  { name: 'counts of blogs ask nobody', door: 'counts of blogs and archives', in: ['blog_post.blog_id as id, count(*)'], withoutRights: true },
  { name: 'archives ask nobody', door: 'counts of blogs and archives', in: ['extract(year from item.published_at'], withoutRights: true },
  { name: 'pins ask nobody', door: 'pins', in: ['from blog_pin', 'order by blog_pin.position'], withoutRights: true },
  { name: 'tags tell of unreadable posts', door: 'tags', in: ['join tag_address'], withoutRights: true },
  { name: 'the index of tags asks nobody', door: 'index of tags', in: ['from tag', 'order by tag.folded limit'], notIn: ['group by'], withoutRights: true },
  { name: 'letters of tags ask nobody', door: 'letters of tags', in: ['as initial from tag'], withoutRights: true },
  { name: 'tags are suggested from unreadable posts', door: 'suggested tags', in: ['letters like'], withoutRights: true },
  { name: 'pages of tags ask nobody', door: 'pages of tags', in: ['with tag_size as materialized'], withoutRights: true },
  { name: 'figures of tags ask nobody', door: 'figures of tags', in: ['with found as materialized'], withoutRights: true },
  { name: 'counts of tags ask nobody', door: 'counts of tags', in: ['item_tag.tag_id = wanted.id'], withoutRights: true },
  {
    name: 'feeds hold the keys of all groups', door: 'feeds of groups', in: ['from feed_token'],
    instead: [["'group:' || group_id from group_member where person_id = ", "'group:' || group_id from group_member where true or person_id = "]],
  },
  { name: '“who can see this” counts everybody', door: postPage, in: ['join person on person.id = account.person_id', 'group by 1'], instead: [['person.id in (select', 'true or person.id in (select']] },
];

/** In the statement that finds out who is asking. */
const ofKeys: readonly Mutant[] = [
  { name: 'whoever signs in holds every key', door: 'yes or no', in: ['from session'], instead: [['where reader = any(', 'where true or reader = any(']] },
  {
    name: 'everybody holds the keys of all groups', door: 'yes or no', in: ['from session'],
    instead: [["'group:' || group_id from group_member where person_id = ", "'group:' || group_id from group_member where true or person_id = "]],
  },
  { name: 'every member holds the key of moderators', door: 'yes or no', in: ['from session'], instead: [[" and role <> 'MEMBER'", '']] },
  { name: 'everybody holds the key of the site’s moderators', door: 'yes or no', in: ['from session'], instead: [["'role:' || role from unnest(account.roles) as role", "'role:MODERATOR'"]] },
  {
    name: 'everybody holds the keys of all departments', door: 'yes or no', in: ['from session'],
    instead: [["'department:' || person.department_id]", "'department:' || person.department_id] || array(select 'department:' || id from department)"]],
  },
  { name: 'invitations that were answered are keys still', door: 'groups by id', in: ['from session'], instead: [['and decided_at is null', '']] },
  { name: 'invitations that are over are keys still', door: 'groups by id', in: ['from session'], instead: [['and expires_at > ', "and 'infinity' > "]] },
];

/** In what tells of groups themselves. */
const ofGroups: readonly Mutant[] = [
  { name: 'groups by id ask nobody', door: 'groups by id', in: ['from people_group where', 'people_group.purpose'], withoutRights: true },
  { name: 'groups for actions ask nobody', door: 'groups for actions', in: ['from people_group where people_group.id = '], withoutRights: true },
  { name: 'names of hidden groups stand where posts do', door: 'names of places', in: ['json_build_object', 'from people_group where people_group.id = blog.group_id'], withoutRights: true },
  { name: 'blogs of hidden groups are there for everybody', door: 'blogs of groups', in: ['as blog from blog'], withoutRights: true },
  { name: 'the directory lists hidden groups', door: directory, in: ['over ()::int as total from people_group'], instead: [["(people_group.kind <> 'HIDDEN' or", '(true or']] },
  { name: 'facets count hidden groups', door: directory, in: ["'TOPIC' as facet"], withoutRights: true, instead: [["(people_group.kind <> 'HIDDEN' or", '(true or']] },
  { name: 'words find hidden groups', door: 'directory of groups by words', in: ['over ()::int as total', '@@ name_query'], withoutRights: true, instead: [["(people_group.kind <> 'HIDDEN' or", '(true or']] },
  { name: 'everybody is taken for a member', door: groupPage, in: ['people_group.purpose', '"viewerRole"'], instead: [[taken('role'), taken("'MEMBER'")]] },
  { name: 'everybody is taken for a member where people write', door: 'possible authors in groups', in: ['people_group.purpose', '"viewerRole"'], instead: [[taken('role'), taken("'MEMBER'")]] },
  { name: 'everybody is taken for an owner', door: 'tables of members', in: ['people_group.purpose', '"viewerRole"'], instead: [[taken('role'), taken("'OWNER'")]] },
  { name: 'profiles name all groups of a person', door: 'groups of people', in: ['cross join lateral'], instead: [['(own.person_id is not null or (', '(true or (']] },
  { name: 'home of a group lists for everybody', door: groupPage, in: [' as at from item', 'item.group_id = '], withoutRights: true },
  { name: 'the latest time of a group is of all that stands there', door: groupPage, in: ['with ordinality as people_group'], withoutRights: true },
  { name: 'files of a group are counted for everybody', door: groupPage, in: ['as candidate', 'count(*)'], withoutRights: true },
  { name: 'everybody administers the site', door: 'groups that nobody owns', in: ['from session'], instead: [['account.roles,', "array['SITE_ADMIN'] as roles,"]] },
  { name: 'one’s own data name hidden groups', door: 'download of own data', in: ['A group that you can no longer see'], instead: [["case when kind <> 'HIDDEN'", 'case when true']] },
];

/** In what tells of spaces. */
const ofSpaces: readonly Mutant[] = [
  { name: 'spaces by id ask nobody', door: 'spaces by id', in: ['from wiki_space where id = any('], withoutRights: true },
  { name: 'spaces for actions ask nobody', door: 'spaces for actions', in: ['from wiki_space where id = any('], withoutRights: true },
  { name: 'addresses of spaces ask nobody', door: spacePage, in: ['from wiki_space where wiki_space.id = '], withoutRights: true },
  { name: 'the list of spaces asks nobody', door: 'list of spaces', in: ['from wiki_space where', 'order by (select archived_at'], withoutRights: true },
  { name: 'similar spaces ask nobody', door: 'similar spaces', in: ['space.trigrams'], withoutRights: true },
  {
    name: 'hidden pages of spaces are counted', door: 'list of spaces', in: ['as "pageCount", max('], withoutRights: true, instead: [['item.hidden_at is null', 'true']],
  },
  {
    name: 'hidden pages are named among the newest changes', door: spacePage, in: ['as "pageId"', 'as changed_at'], withoutRights: true,
    instead: [['item.hidden_at is null', 'true']],
  },
  { name: 'everybody looks after spaces', door: spacePage, in: ['as "viewerManages"'], instead: [["role = 'MANAGER')", "role = 'MANAGER') or true"]] },
  { name: 'pages of spaces ask nobody', door: 'pages of spaces, and who changes them', in: ['from item where item.id = any(', 'item.comment_count'], notIn: ['item.excerpt'], withoutRights: true },
];

/** Ids are given from 1 on. */
const allAudiences = Array.from({ length: 5000 }, (_, index) => index + 1);

/** In what finds things by the names that people type in their searches. */
const ofAsking: readonly Mutant[] = [
  { name: 'tags that are typed ask nobody', door: 'tags that are typed', in: ['tag_name.folded = ', 'tag_name.shown and'], withoutRights: true },
  {
    name: 'groups that are typed ask nobody', door: 'groups that are typed',
    replace: replacing(GroupPlaces, 'named', (places) => (actor, name) => GroupPlaces.prototype.named.call(places, { ...actor, audiences: allAudiences }, name)),
  },
];

export const mutants: readonly Mutant[] = [...ofItems, ...ofLists, ...ofKeys, ...ofGroups, ...ofSpaces, ...ofAsking];

/** In the second reading of what search has found, which matters while the index lags behind. */
export const mutantsOfSearch: readonly Mutant[] = [
  {
    name: 'what was found is counted unread', door: 'search',
    replace: replacing(ReadableCandidates, 'filter', () => (_, candidates) => Promise.resolve({ candidates: candidates.map((candidate) => ({ ...candidate, groupId: null })), unreadable: 0 })),
  },
  {
    name: 'what was found is counted unread beside results', door: 'counts beside what was found',
    replace: replacing(ReadableCandidates, 'filter', () => (_, candidates) => Promise.resolve({ candidates: [...candidates], unreadable: 0 })),
  },
  { name: 'corrections are told unread', door: 'corrections of what was searched for', replace: replacing(ToldWords, 'areIn', () => () => true) },
  { name: 'completions are told unread', door: 'completions of what is typed', replace: replacing(ToldWords, 'areIn', () => () => true) },
  {
    name: 'groups that were found are not asked for again', door: 'search for groups',
    replace: (app) => {
      const putBack = [
        replacing(GroupSearchRows, 'findableBy', (rows) => (_, ids) => rows.all(ids))(app),
        replacing(GroupSearchRows, 'idsFindableBy', (rows) => async (_, ids) => (await rows.all(ids)).map(({ id }) => ({ id, isRead: true })))(app),
      ];
      return () => putBack.forEach((one) => one());
    },
  },
  { name: 'posts that were found are not read again', door: 'search', in: ["item.status in ('PUBLISHED', 'ARCHIVED')", 'item.disposed_at is null', 'item.kind = '], withoutRights: true },
  { name: 'posts that were found are not read again while people type', door: 'instant search', in: ["item.status in ('PUBLISHED', 'ARCHIVED')", 'item.disposed_at is null', 'item.kind = '], withoutRights: true },
  { name: 'comments that were found are not read again', door: 'search for what comments say', in: ['from comment join item', 'comment.hidden_at is null', 'item.disposed_at is null'], withoutRights: true },
];

/** In what addresses a group’s items again when the group is closed. */
export const mutantOfClosing: Mutant = {
  name: 'closing a group leaves what stands there as it was', door: 'yes or no', in: ['update item set intended_readers'], instead: [['where group_id = ', 'where false and group_id = ']],
};

/** In what gives the pages of a space the readers that it has now. */
export const mutantOfNarrowing: Mutant = {
  name: 'a space that becomes narrower leaves its pages as they were', door: 'pages of spaces, and who changes them',
  in: ['update item set intended_readers', 'from wiki_page'], instead: [['where wiki_page.id = item.id', 'where false and wiki_page.id = item.id']],
};

/** What somebody is in a group, asked of the table; or said of everybody. */
function taken(role: string): string {
  return role === 'role' ? '(select role from group_member where group_id = people_group.id and person_id = ' : `(select ${role} as role where 'nobody' <> `;
}
