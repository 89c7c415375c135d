import { randomUUID } from 'node:crypto';
import { givenComment } from '../../../../features/comments/testing/comment.factory.js';
import { HideItem } from '../../../../features/content/content.public.js';
import { textOf } from '../../../../features/blogs/testing/post.factory.js';
import { sendUpload } from '../../../../features/content/testing/send-upload.js';
import { SavePlainPage } from '../../../../features/wiki/coediting/actions/save-plain-page.js';
import { DeletePage } from '../../../../features/wiki/pages/actions/delete-page.js';
import { DescribePage } from '../../../../features/wiki/pages/actions/describe-page.js';
import { MovePage } from '../../../../features/wiki/pages/actions/move-page.js';
import { RestorePage } from '../../../../features/wiki/pages/actions/restore-page.js';
import { OldAddresses } from '../../../../features/wiki/porting/old-addresses.js';
import { ReviewPage } from '../../../../features/wiki/stewardship/actions/review-page.js';
import { CreatePage } from '../../../../features/wiki/wiki.public.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { Person } from '../model.js';
import { type Space, editsIn, managesSpace, readsSpace } from '../spaces.js';
import { type Placed, type WikiPage, allPages, branchOf, editsPage, isListedPage, isThere, isToldInBin, linkedFrom, oldAddressOf, opensPage } from '../wiki-pages.js';
import type { World } from '../world.js';
import type { Happening } from './happenings.js';

const mostPages = 14;
const yearsAgo = 5;

const link = (href: string, words: string) => ({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });

/** A page that somebody may change, and that person. */
function edited(world: World, which: (placed: Placed) => boolean = () => true): (Placed & { person: Person }) | undefined {
  const placed = world.dice.maybeOne(allPages(world).filter(which));
  const person = placed && world.dice.maybeOne(world.present.filter((one) => editsPage(one, placed)));
  return person && { ...placed, person };
}

function saved(outcome: { readonly type: string }): void {
  if (outcome.type !== 'WikiPageSaved') throw new Error(JSON.stringify(outcome));
}

export async function shortIdOf(world: World, table: 'item' | 'wiki_space', id: string): Promise<string> {
  const from = table === 'item' ? sql`item` : sql`wiki_space`;
  return (await world.app.get(Database).row<{ shortId: string }>(sql`select short_id as "shortId" from ${from} where id = ${id}`))?.shortId ?? '';
}

export const addPage: Happening = async (world) => {
  if (allPages(world).length >= mostPages) return undefined;
  const { dice } = world;
  const space = dice.maybeOne(world.spaces);
  const author = space && dice.maybeOne(world.present.filter((person) => editsIn(person, space)));
  if (!author) return undefined;
  const parent = dice.chance(0.6) ? dice.maybeOne(space.pages.filter((page) => editsPage(author, { page, space }))) ?? null : null;
  const [word, text, filed] = [world.newWord(), world.newWord(), world.newWord()];
  const [id, tag] = [randomUUID(), `${word}tag`];
  saved(await world.app.get(CreatePage).run(await world.app.actor(author), { id, spaceId: space.id, parentId: parent?.id, title: word }));
  const { id: fileId, status, message } = await sendUpload(await world.app.as(author), { item: id, name: 'notes.txt', body: filed });
  if (status !== 201) throw new Error(message);
  const page: WikiPage = {
    id, shortId: await shortIdOf(world, 'item', id), word, text, tag, filed, fileId, author, parent, isHidden: false, isRetired: false, isReviewed: false, remark: null,
    deletedWith: null, suggestions: [], onPassages: [], editing: [],
    linksTo: dice.maybeOne(allPages(world))?.page ?? null, looksFor: lookedForIn(world),
  };
  space.pages.push(page);
  await write(world, page, space);
  return `${author.name} creates the page ${word} in ${space.word}${parent ? ` below ${parent.word}` : ''}`;
};

/** The title of a page that is there, or of none. */
function lookedForIn(world: World): WikiPage['looksFor'] {
  const { dice, spaces } = world;
  const space = dice.maybeOne(spaces);
  if (!space || dice.chance(0.4)) return null;
  const title = dice.chance(0.5) ? dice.maybeOne(space.pages)?.word : undefined;
  return { space, title: title ?? world.newWord() };
}

/** Its text, with its links and its file; where it stood before it was imported; and a review that is long overdue. */
async function write({ app }: World, page: WikiPage, space: Space): Promise<void> {
  const { id, author, tag } = page;
  const actor = await app.actor(author);
  saved(await app.get(DescribePage).run(actor, { pageId: id, tags: [tag] }));
  saved(await app.get(SavePlainPage).run(actor, { pageId: id, baseVersion: 1, body: bodyOf(page) }));
  await app.get(OldAddresses).set(space.id, [{ address: oldAddressOf(page), pageId: id }]);
  await app.get(Database).rows(sql`update item set published_at = published_at - make_interval(years => ${yearsAgo}) where id = ${id}`);
}

function bodyOf({ text, fileId, linksTo, looksFor }: WikiPage): object {
  const [said] = textOf(`All about ${text} `).content;
  const links = [
    ...(linksTo ? [link(`/wiki/page-${linksTo.shortId}`, 'one')] : []),
    ...(looksFor ? [link(`/wiki/new?space=${looksFor.space.shortId}&title=${looksFor.title}`, 'another')] : []),
  ];
  const paragraph = { ...said, content: [...((said?.content as object[] | undefined) ?? []), ...links] };
  const file = { type: 'fileCard', attrs: { attachmentId: fileId, name: 'notes.txt' } };
  return { type: 'doc', content: [paragraph, file] };
}

/** A page leads elsewhere now. */
export const relinkPage: Happening = async (world) => {
  const found = edited(world);
  if (!found) return undefined;
  const target = world.dice.maybeOne(allPages(world).filter(({ page }) => page !== found.page));
  return relink(world, found, target?.page ?? null);
};

/** To a page below which nothing stands, and to which nothing else leads for somebody who does not read where this link stands. */
export const linkFromElsewhere: Happening = async (world) => {
  const found = edited(world, ({ page }) => isListedPage(page));
  if (!found) return undefined;
  const others = world.present.filter((person) => !readsSpace(person, found.space));
  const isAlone = (placed: Placed): boolean => placed.page.parent !== null && isListedPage(placed.page) && branchOf(placed.page, placed.space).length === 1
    && others.some((person) => opensPage(person, placed) && linkedFrom(person, placed, world).length === 0);
  const target = world.dice.maybeOne(allPages(world).filter(isAlone));
  return target && relink(world, found, target.page);
};

async function relink(world: World, { page, person }: { page: WikiPage; person: Person }, target: WikiPage | null): Promise<string> {
  const { app } = world;
  page.linksTo = target;
  page.looksFor = lookedForIn(world);
  const row = await app.get(Database).row<{ version: number }>(sql`select revision_number as version from item where id = ${page.id}`);
  saved(await app.get(SavePlainPage).run(await app.actor(person), { pageId: page.id, baseVersion: row?.version ?? 1, body: bodyOf(page) }));
  return `${person.name} has ${page.word} lead to ${target?.word ?? 'nothing'}`;
}

export const renamePage: Happening = async (world) => {
  const found = edited(world);
  if (!found) return undefined;
  const { page, person } = found;
  const before = page.word;
  page.word = world.newWord();
  saved(await world.app.get(DescribePage).run(await world.app.actor(person), { pageId: page.id, title: page.word }));
  return `${person.name} renames ${before} to ${page.word}`;
};

/** Elsewhere in its space, or into another one, with all below it. */
export const movePage: Happening = async (world) => {
  const found = edited(world);
  if (!found) return undefined;
  const { page, space: from, person } = found;
  const to = world.dice.one(world.spaces.filter((space) => editsIn(person, space)));
  const branch = branchOf(page, from);
  const parent = world.dice.chance(0.5) ? world.dice.maybeOne(to.pages.filter((one) => isThere(one) && !branch.includes(one))) ?? null : null;
  const actor = await world.app.actor(person);
  const input = { pageId: page.id, spaceId: to.id, parentId: parent?.id };
  const asked = await world.app.get(MovePage).run(actor, input);
  saved(asked.type === 'WikiReachChange' ? await world.app.get(MovePage).run(actor, { ...input, acceptedChange: asked.key }) : asked);
  page.parent = parent;
  if (from !== to) {
    from.pages.splice(0, from.pages.length, ...from.pages.filter((one) => !branch.includes(one)));
    to.pages.push(...branch);
  }
  return `${person.name} moves ${page.word} from ${from.word} to ${to.word}${parent ? ` below ${parent.word}` : ''}`;
};

export const deletePage: Happening = async (world) => {
  const found = edited(world);
  if (!found) return undefined;
  const { page, space, person } = found;
  await world.app.get(DeletePage).run(await world.app.actor(person), page.id);
  for (const one of branchOf(page, space)) one.deletedWith = page;
  return `${person.name} puts ${page.word} into the bin of ${space.word}`;
};

export const restorePage: Happening = async (world) => {
  const placed = world.dice.maybeOne(allPages(world).filter(({ page }) => page.deletedWith === page));
  const person = placed && world.dice.maybeOne(world.present.filter((one) => editsIn(one, placed.space) && isToldInBin(one, placed)));
  if (!person) return undefined;
  const { page, space } = placed;
  saved(await world.app.get(RestorePage).run(await world.app.actor(person), { pageId: page.id }));
  if (page.parent && (!isThere(page.parent) || !space.pages.includes(page.parent))) page.parent = null;
  for (const one of space.pages) if (one.deletedWith === page) one.deletedWith = null;
  return `${person.name} takes ${page.word} out of the bin of ${space.word}`;
};

export const retirePage: Happening = async (world) => {
  const placed = world.dice.maybeOne(allPages(world).filter(({ page }) => isThere(page) && !page.isHidden));
  const person = placed && world.dice.maybeOne(world.present.filter((one) => managesSpace(one, placed.space) && editsIn(one, placed.space)));
  if (!person) return undefined;
  const { page } = placed;
  const answer = page.isRetired ? 'BRING_BACK' : 'RETIRE';
  saved(await world.app.get(ReviewPage).run(await world.app.actor(person), { pageId: page.id, answer, note: '' }));
  page.isRetired = !page.isRetired;
  page.isReviewed = true;
  return `${person.name} answers ${answer} for ${page.word}`;
};

export const hidePage: Happening = (world) => hide(world, () => true);

/** Of what lies in a bin its editors see the titles. */
export const hideDeleted: Happening = async (world) => {
  const isListedInBin = ({ page }: Placed): boolean => page.deletedWith === page && !page.isHidden;
  if (!allPages(world).some(isListedInBin)) await deletePage(world);
  return hide(world, (page, space) => isListedInBin({ page, space }));
};

/** The same, or shows it again. */
export const hideInBin: Happening = (world) => hide(world, (page) => page.deletedWith === page);

/** What stands below others, or has others below it, keeps a place in trees. */
export const hideInBranch: Happening = (world) =>
  hide(world, (page, { pages }) => isShown(page) && (page.parent !== null || pages.some(({ parent }) => parent === page)));

/** Moderators of the site are shown it, and not where it stands. */
export const hideInDepartment: Happening = (world) =>
  hide(world, (page, { group, readers }) => isShown(page) && page.parent !== null && !group && readers === 'DEPARTMENT');

const isShown = (page: WikiPage): boolean => isThere(page) && !page.isHidden;

async function hide(world: World, which: (page: WikiPage, space: Space) => boolean): Promise<string | undefined> {
  const page = world.dice.maybeOne(allPages(world).filter((placed) => which(placed.page, placed.space)))?.page;
  if (!page) return undefined;
  const by = { personId: world.dice.one(world.people).id };
  if (page.isHidden) await world.app.get(HideItem).show(by, page.id);
  else await world.app.get(HideItem).hide(by, page.id, 'It should not stand here');
  page.isHidden = !page.isHidden;
  return `the page ${page.word} is ${page.isHidden ? 'hidden' : 'shown again'}`;
}

export const commentOnPage: Happening = async (world) => {
  const placed = world.dice.maybeOne(allPages(world).filter(({ page, space }) => isListedPage(page) && !page.remark && !space.group?.isArchived));
  const author = placed && world.dice.maybeOne(world.present.filter((person) => opensPage(person, placed)));
  if (!author) return undefined;
  const word = world.newWord();
  const { id } = await givenComment(world.app, author, { itemId: placed.page.id, text: `More on ${word}` });
  placed.page.remark = { id, author, word, isHidden: false };
  return `${author.name} says ${word} below the page ${placed.page.word}`;
};
