import { randomUUID } from 'node:crypto';
import { AddComment } from '../../../../features/comments/actions/add-comment.js';
import { SettleComment } from '../../../../features/comments/actions/settle-comment.js';
import { HideComment } from '../../../../features/comments/comments.public.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import type { Remark } from '../model.js';
import { type Placed, type WikiPage, allPages, isListedPage, opensPage } from '../wiki-pages.js';
import type { World } from '../world.js';
import type { Happening } from './happenings.js';

const mostOnAPage = 3;
const isOpenToTalk = ({ page, space }: Placed): boolean => isListedPage(page) && !space.group?.isArchived;

/** Somebody says something about the word of a page that stands in its text alone. */
export const commentOnPassage: Happening = async (world) => {
  const placed = world.dice.maybeOne(allPages(world).filter((one) => isOpenToTalk(one) && one.page.onPassages.length < mostOnAPage));
  const author = placed && world.dice.maybeOne(world.present.filter((person) => opensPage(person, placed)));
  if (!author) return undefined;
  const { page } = placed;
  const [id, word] = [randomUUID(), world.newWord()];
  const passage = await passageIn(world, page);
  const outcome = await world.app.get(AddComment).run(await world.app.actor(author), { id, itemId: page.id, text: `About ${word}`, passage });
  if (outcome.type !== 'CommentAdded') throw new Error(JSON.stringify(outcome));
  page.onPassages.push({ id, author, word, isHidden: false, resolvedBy: null });
  return `${author.name} says ${word} about a passage of ${page.word}`;
};

async function passageIn({ app }: World, { id, text }: WikiPage) {
  const row = await app.get(Database).row<{ version: number; line: string; said: string }>(sql`
    select number as version, revision.body #>> '{content,0,attrs,id}' as line, revision.body #>> '{content,0,content,0,text}' as said
    from item_revision revision join item on item.id = revision.item_id and item.revision_number = revision.number where item.id = ${id}`);
  const { version = 0, line = '', said = '' } = row ?? {};
  const offset = said.indexOf(text);
  return { version, quote: text, start: { line, offset }, end: { line, offset: offset + text.length } };
}

/** Whoever began a thread finds it settled, or takes it up again. */
export const settlePassage: Happening = async (world) => {
  const found = allPages(world).filter(isOpenToTalk).flatMap((placed) => placed.page.onPassages.map((remark) => ({ placed, remark })));
  const { placed, remark } = world.dice.maybeOne(found.filter(({ remark: { author } }) => !author.isGone)) ?? {};
  if (!placed || !remark || !opensPage(remark.author, placed)) return undefined;
  const actor = await world.app.actor(remark.author);
  if (remark.resolvedBy) await world.app.get(SettleComment).reopen(actor, remark.id);
  else await world.app.get(SettleComment).resolve(actor, remark.id);
  remark.resolvedBy = remark.resolvedBy ? null : remark.author;
  return `${remark.author.name} ${remark.resolvedBy ? 'settles' : 'takes up again'} ${remark.word}`;
};

export const hidePassageComment: Happening = (world) => hide(world, () => true);

/** One that stands there for all; somebody says something first where nobody has. */
export const hideShownPassageComment: Happening = async (world) => {
  const isShown = ({ isHidden }: Remark): boolean => !isHidden;
  if (!allPages(world).some(({ page }) => page.onPassages.some(isShown))) await commentOnPassage(world);
  return hide(world, isShown);
};

async function hide(world: World, which: (remark: Remark) => boolean): Promise<string | undefined> {
  const remark = world.dice.maybeOne(allPages(world).flatMap(({ page }) => page.onPassages).filter(which));
  if (!remark) return undefined;
  const by = { personId: world.dice.one(world.people).id };
  if (remark.isHidden) await world.app.get(HideComment).show(by, remark.id);
  else await world.app.get(HideComment).hide(by, remark.id, 'It should not stand here');
  remark.isHidden = !remark.isHidden;
  return `the comment ${remark.word} on a passage is ${remark.isHidden ? 'hidden' : 'shown again'}`;
}
