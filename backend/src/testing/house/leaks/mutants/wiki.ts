import { BinQueries } from '../../../../features/wiki/pages/bin/bin.queries.js';
import { PageRepository } from '../../../../features/wiki/pages/page.repository.js';
import { SpaceTakersQueries } from '../../../../features/wiki/porting/space-takers.queries.js';
import { NotFound } from '../../../../platform/errors/domain-errors.js';
import { leaveToEditors } from '../happenings/spaces.js';
import { takeSpaceOut } from '../happenings/wiki-packs.js';
import { hideShownPassageComment } from '../happenings/wiki-passages.js';
import { hideDeleted, hideInBranch, hideInDepartment, linkFromElsewhere } from '../happenings/wiki-pages.js';
import { loseWatched } from '../happenings/wiki-watching.js';
import { type Mutant, replacing } from './mutant.js';

const pageScreen = 'wikiPage(address) with all that stands on its screen';
const pageText = ['revision.html, revision.outline', 'wiki_page.space_id as "spaceId"'];
const recentPages = ['item.updated_at as "changedAt" from wiki_page'];
const toLookAfter = ['raw as materialized', 'able as materialized'];
const spacesById = ['from wiki_space where id = any('];
const foundItems = ["item.status in ('PUBLISHED', 'ARCHIVED')", 'item.disposed_at is null', 'item.kind = '];
const foundComments = ['from comment join item', 'comment.hidden_at is null', 'item.disposed_at is null'];
const threads = ['with thread as materialized'];
const everyone = `(select id from audience where readers = '{everyone}')`;

/** The statement asks, and what it found is asked again. */
const openHistories = { in: ['as "authorCount"'], withoutRights: true, instead: [['item.audience_id as "audienceId"', `${everyone} as "audienceId"`]] } as const;

/** In what asks after one page of the wiki. */
const ofPages: readonly Mutant[] = [
  { name: 'pages by address ask nobody', door: pageScreen, in: pageText, withoutRights: true },
  { name: 'pages as HTML ask nobody', door: 'pages as HTML', in: pageText, withoutRights: true },
  { name: 'pages as Markdown ask nobody', door: 'pages as Markdown', in: pageText, withoutRights: true },
  {
    name: 'whoever reads a page may edit it', door: 'texts to edit without a socket', in: pageText,
    instead: [['item.editors_audience_id as "editorsAudienceId"', 'item.audience_id as "editorsAudienceId"']],
  },
  {
    name: 'saving asks nobody', door: 'saving without a socket',
    replace: replacing(PageRepository, 'getReadable', (pages) => async (actor, id) => {
      const page = await pages.findForSystem(id);
      if (!page) throw new NotFound();
      return Object.create(page, { audienceId: { value: actor.audiences[0] }, editorsAudienceId: { value: actor.audiences[0] } }) as typeof page;
    }),
  },
  {
    name: 'sockets let everybody in', door: 'sockets of pages', in: ['item.editors_audience_id as "editorsAudienceId"', 'left join people_group on people_group.id = item.group_id'],
    instead: [['item.audience_id as "audienceId"', `${everyone} as "audienceId"`], ['item.editors_audience_id as "editorsAudienceId"', `${everyone} as "editorsAudienceId"`]],
  },
  {
    name: 'sockets let all readers in', door: 'sockets of pages', in: ['item.editors_audience_id as "editorsAudienceId"', 'left join people_group on people_group.id = item.group_id'],
    instead: [['item.editors_audience_id as "editorsAudienceId"', 'item.audience_id as "editorsAudienceId"']],
  },
  { name: 'histories of pages ask nobody', door: 'histories of pages', ...openHistories },
  { name: 'versions of pages ask nobody', door: 'versions of pages', ...openHistories },
  { name: 'versions of pages are compared for everybody', door: 'versions compared', ...openHistories },
  { name: 'files of pages ask nobody', door: 'files of pages', in: ['from attachment', 'attachment.id = '], withoutRights: true },
  { name: 'pages are found by their titles by everybody', door: 'pages by title', in: ['as "lastChange" from wiki_page', 'order by item.id limit 1'], withoutRights: true },
  { name: 'breadcrumbs name hidden pages', door: pageScreen, in: ['select id as of_id'], withoutRights: true },
  { name: 'backlinks ask nobody', door: pageScreen, in: ['select from_item_id from item_link'], notIn: ['as total'], withoutRights: true },
  { name: 'backlinks of what is deleted ask nobody', door: 'what links to a branch that is deleted', in: ['select from_item_id from item_link', 'as total'], withoutRights: true },
  { name: 'hidden pages are shown with spaces that one does not read', door: pageScreen, after: hideInDepartment, in: spacesById, withoutRights: true },
  { name: 'hidden pages are shown beside trees of spaces that one does not read', door: 'tree beside a page', after: hideInDepartment, in: spacesById, withoutRights: true },
  { name: 'links to titles find what nobody may know', door: pageScreen, in: ['distinct on (link.space_id, link.folded)'], withoutRights: true },
];

/** In what lists and counts them. */
const ofPageLists: readonly Mutant[] = [
  { name: 'trees name hidden pages', door: 'trees of spaces', after: hideInBranch, in: ['as "isBefore"'], withoutRights: true },
  { name: 'levels of trees name hidden pages', door: 'trees of spaces', after: hideInBranch, in: ['as "hasChildren" from wiki_page page join item', 'page.space_id = '], withoutRights: true },
  { name: 'recent pages of people ask nobody', door: 'pages that people wrote', in: recentPages, withoutRights: true },
  { name: 'recent pages of groups ask nobody', door: 'pages of groups', in: recentPages, withoutRights: true },
  { name: 'recent pages show what moderators hid', door: 'recent pages of spaces', in: recentPages, withoutRights: true, instead: [['item.hidden_at is null', 'true']] },
  { name: 'pages are suggested that nobody may know', door: 'pages to link to', in: ['wiki_page.folded like'], withoutRights: true },
  {
    name: 'bins are open to everybody', door: 'bins of spaces',
    replace: replacing(BinQueries, 'list', (bins) => {
      const list = bins.list.bind(bins);
      return (actor, space, page) => list({ ...actor, audiences: [space.audienceId, space.editorsAudienceId] }, { ...space, groupArchivedAt: null }, page);
    }),
  },
  {
    name: 'bins name what moderators hid', door: 'bins of spaces', after: hideDeleted, in: ['wiki_page.deleted_with_id = wiki_page.id', 'as "parentTitle"'],
    instead: [['and (item.hidden_at is null or', 'and (true or']],
  },
  {
    name: 'what moderators hid is looked after by everybody', door: 'pages to look after: overdue', in: toLookAfter, withoutRights: true,
    instead: [['item.hidden_at is null', 'true']],
  },
  {
    name: 'orphans tell of links that one may not read', door: 'pages to look after: orphaned', after: linkFromElsewhere, in: [...toLookAfter, 'from item_link'],
    withoutRights: true,
  },
  { name: 'dead links tell of pages that one may not read', door: 'links that lead nowhere', in: ['md5(item.id::text || link.space_id'], withoutRights: true },
  {
    name: 'reviews wait for those who may no longer edit', door: 'own reviews', after: leaveToEditors, in: ['theirs as materialized'], withoutRights: true,
    instead: [['item.editors_audience_id = any(', '-1 <> all(']],
  },
];

/** In what tells of what one watches. */
const ofWatching: readonly Mutant[] = [
  { name: 'what one watches is told of where one does not read it', door: 'what one watches', in: ['watch.with_below as "withBelow"'], withoutRights: true },
  { name: 'that one watches a space is told where one no longer reads it', door: 'how pages are watched', after: loseWatched, in: ['as "isSpaceWatched"'], withoutRights: true },
];

/** In what is said about passages. */
const ofPassages: readonly Mutant[] = [
  { name: 'passages quote pages that one may not read', door: 'passages of comments', in: ['passage.start_line as "startLine"'], withoutRights: true },
  { name: 'threads on passages ask nobody', door: 'threads that are marked in texts', in: [...threads, 'from comment said'], withoutRights: true },
  { name: 'threads on passages are counted for everybody', door: 'discussions of pages: passages', in: [...threads, 'from comment_passage'], withoutRights: true },
  { name: 'settled threads ask nobody', door: 'discussions of pages: resolved', in: [...threads, 'comment.resolved_at is not null'], withoutRights: true },
  { name: 'threads on whole pages ask nobody', door: 'discussions of pages: whole', in: [...threads, 'comment.resolved_at is null and not '], withoutRights: true },
  {
    name: 'what moderators hid is said beside pages', door: 'discussions beside pages', after: hideShownPassageComment, in: threads,
    instead: [['comment.deleted_at is null and (comment.hidden_at is null or', 'true and (true or']],
  },
];

/** In what tells who edits what. */
const ofPresence: readonly Mutant[] = [
  { name: 'who edits is told of pages that one may not read', door: 'who edits pages now', in: pageText, withoutRights: true },
];

/** In what hands out zips of spaces. */
const ofPacks: readonly Mutant[] = [
  { name: 'zips of spaces are handed to others who look after them', door: 'contents of zips of spaces', after: takeSpaceOut, in: ['from data_export', '(space_id is not null and'], instead: [['and person_id = ', 'and id <> ']] },
  { name: 'zips of spaces are told of to others who look after them', door: 'zips of spaces', after: takeSpaceOut, in: ['from data_export', "state <> 'REMOVED'"], instead: [['person_id = ', 'id <> ']] },
  {
    name: 'zips of spaces are for whoever reads them', door: 'zips of spaces',
    replace: replacing(SpaceTakersQueries, 'find', (takers) => {
      const find = takers.find.bind(takers);
      return async (actor, address) => ({ ...(await find(actor, address)), mayTake: true });
    }),
  },
];

export const mutantsOfWiki: readonly Mutant[] = [...ofPages, ...ofPageLists, ...ofWatching, ...ofPassages, ...ofPresence, ...ofPacks];

/** In the second reading of pages that search has found. */
export const mutantsOfWikiSearch: readonly Mutant[] = [
  { name: 'pages that were found are not read again', door: 'search for what pages say', in: foundItems, withoutRights: true },
  { name: 'pages that were found are not read again while people type', door: 'instant search for pages', in: foundItems, withoutRights: true },
  { name: 'comments on pages that were found are not read again', door: 'search for what comments on pages say', in: foundComments, withoutRights: true },
];

/** In what takes a page from its readers when it goes into the bin. */
export const mutantOfDeleting: Mutant = {
  name: 'a page in the bin keeps its readers', door: 'histories of pages', in: ["update item set status = 'WITHDRAWN'"],
  instead: [['case when hidden_at is null and disposed_at is null then', 'case when false then']],
};

/** In what gives a page the readers of the space into which it comes. */
export const mutantOfMoving: Mutant = {
  name: 'a page that moves keeps its readers', door: 'histories of pages', in: ['update item set department_id', 'editors_audience_id = '],
  instead: [['when disposed_at is not null then audience_id', 'when true then audience_id']],
};

/** In what makes the zip of a space. */
export const mutantOfPacking: Mutant = {
  name: 'zips of spaces hold what moderators hid', door: 'contents of zips of spaces', in: ['item.audience_id = wiki_space.audience_id'],
  instead: [['item.hidden_at is null', 'true'], ['item.audience_id = wiki_space.audience_id', 'true']],
};
