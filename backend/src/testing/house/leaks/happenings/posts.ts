import { randomUUID } from 'node:crypto';
import { HideComment } from '../../../../features/comments/comments.public.js';
import { givenComment } from '../../../../features/comments/testing/comment.factory.js';
import { ChangeAuthors } from '../../../../features/blogs/actions/change-authors.js';
import { PinPost } from '../../../../features/blogs/actions/pin-post.js';
import { SchedulePost } from '../../../../features/blogs/actions/schedule-post.js';
import { ChangeStatus, CreatePost } from '../../../../features/blogs/blogs.public.js';
import { blogOfGroup } from '../../../../features/blogs/blog-places.js';
import { draftInput, textOf } from '../../../../features/blogs/testing/post.factory.js';
import { HideItem } from '../../../../features/content/content.public.js';
import { sendUpload } from '../../../../features/content/testing/send-upload.js';
import { type Group, type Person, type Post, actsOn, isListed, isModerator, mayRead } from '../model.js';
import type { World } from '../world.js';
import type { Happening } from './happenings.js';
import { publish, draftVersionOf } from './publishing.js';

const mostPosts = 16;

/** Where these people can put what they write together: one of the groups to which all of them belong, or none. */
function placeFor({ dice, standingGroups }: World, authors: readonly Person[]): Group | null {
  if (!dice.chance(0.75)) return null;
  return dice.maybeOne(standingGroups.filter((group) => !group.isArchived && authors.every((author) => group.members.has(author)))) ?? null;
}

function audienceIn({ dice }: World, group: Group | null): Post['audience'] {
  if (!group) return dice.one(['EVERYONE', 'DEPARTMENT'] as const);
  return group.kind === 'OPEN' && dice.chance(0.7) ? 'EVERYONE' : 'GROUP';
}

const fits = ({ authors, group }: Post): boolean => !group || (!group.isArchived && authors.every((author) => group.members.has(author)));
const actorOn = (post: Post): Person | undefined => post.authors.find((author) => actsOn(author, post));
const aPost = ({ dice, posts }: World, which: (post: Post) => boolean): Post | undefined => dice.maybeOne(posts.filter(which));

export const addPost: Happening = async (world) => {
  if (world.posts.length >= mostPosts) return undefined;
  const author = world.dice.one(world.present);
  const group = placeFor(world, [author]);
  const audience = audienceIn(world, group);
  const word = world.newWord();
  const tag = `${word}tag`;
  const filed = world.newWord();
  const id = randomUUID();
  const draft = draftInput({ title: `About ${word}`, tags: [tag], audience, blogId: group ? blogOfGroup(group.id).id : null, body: textOf(word) });
  const created = await world.app.get(CreatePost).run(await world.app.actor(author), { id, draft });
  if (created.type !== 'DraftSaved') throw new Error(JSON.stringify(created));
  const { id: fileId, status, message } = await sendUpload(await world.app.as(author), { item: id, name: 'notes.txt', body: filed });
  if (status !== 201) throw new Error(message);
  const post: Post = {
    id, authors: [author], publishers: new Set(), word, tag, fileId, filed, departmentId: null, group, audience, status: 'DRAFT', isHidden: false, remark: null,
  };
  world.posts.push(post);
  if (group) world.hadPosts.add(group.id);
  if (world.dice.chance(0.9)) await publish(world, post, author);
  else if (world.dice.chance(0.5)) await schedule(world, post, author);
  return `${author.name} writes ${word} in ${group?.name ?? 'their blog'} for ${audience} (${post.status})`;
};

async function schedule(world: World, post: Post, author: Person): Promise<void> {
  const year = new Date().getFullYear() + 1;
  const outcome = await world.app.get(SchedulePost).run(await world.app.actor(author), {
    postId: post.id, draftVersion: await draftVersionOf(world, post), wallTime: `${year}-03-03T09:30`,
  });
  if (outcome.type !== 'PostScheduled') throw new Error(JSON.stringify(outcome));
  post.status = 'SCHEDULED';
}

export const publishDraft: Happening = async (world) => {
  const post = aPost(world, (one) => one.status === 'DRAFT' && fits(one) && Boolean(actorOn(one)));
  const author = post && actorOn(post);
  if (!author) return undefined;
  await publish(world, post, author);
  return `${author.name} publishes ${post.word}`;
};

/** From place to place, or from one choice of readers to another. */
export const movePost: Happening = async (world) => {
  const post = aPost(world, (one) => isListed(one) && Boolean(actorOn(one)) && !one.group?.isArchived);
  const author = post && actorOn(post);
  if (!author) return undefined;
  post.group = placeFor(world, post.authors);
  post.audience = audienceIn(world, post.group);
  if (post.group) world.hadPosts.add(post.group.id);
  await publish(world, post, author);
  return `${author.name} moves ${post.word} to ${post.group?.name ?? 'their blog'} for ${post.audience}`;
};

export const hidePost: Happening = async (world) => {
  const post = aPost(world, isListed);
  if (!post) return undefined;
  await world.app.get(HideItem).hide({ personId: world.dice.one(world.people).id }, post.id, 'It should not stand here');
  post.isHidden = true;
  return `${post.word} is hidden`;
};

export const showPost: Happening = async (world) => {
  const post = aPost(world, (one) => one.isHidden);
  if (!post) return undefined;
  await world.app.get(HideItem).show({ personId: world.dice.one(world.people).id }, post.id);
  post.isHidden = false;
  return `${post.word} is shown again`;
};

export const changeStatus: Happening = async (world) => {
  const post = aPost(world, (one) => !['DRAFT', 'SCHEDULED'].includes(one.status) && !one.isHidden && Boolean(actorOn(one)));
  const author = post && actorOn(post);
  if (!author) return undefined;
  const actor = await world.app.actor(author);
  const actions = world.app.get(ChangeStatus);
  if (post.status === 'PUBLISHED') {
    const isArchived = world.dice.chance(0.5);
    await (isArchived ? actions.archive(actor, post.id) : actions.withdraw(actor, post.id));
    post.status = isArchived ? 'ARCHIVED' : 'WITHDRAWN';
  } else {
    if (post.group && (post.group.isArchived || !post.group.members.has(author))) return undefined;
    await actions.restore(actor, post.id);
    post.status = 'PUBLISHED';
  }
  return `${post.word} is now ${post.status}`;
};

export const nameAuthor: Happening = async (world) => {
  const post = aPost(world, (one) => one.authors.length === 1 && one.status !== 'ARCHIVED' && !one.isHidden && Boolean(actorOn(one)));
  const author = post && actorOn(post);
  if (!author || (post.group && !post.group.members.has(author))) return undefined;
  const person = world.dice.maybeOne(world.present.filter((one) => one !== author && (!post.group || post.group.members.has(one))));
  if (!person) return undefined;
  const outcome = await world.app.get(ChangeAuthors).add(await world.app.actor(author), { postId: post.id, personId: person.id });
  if (outcome.type !== 'AuthorsChanged') throw new Error(JSON.stringify(outcome));
  post.authors = [...post.authors, person];
  return `${person.name} is named as an author of ${post.word}`;
};

export const pinPost: Happening = async (world) => {
  const post = aPost(world, (one) => isListed(one) && one.group !== null && !one.group.isArchived);
  const group = post?.group;
  const person = group && world.dice.maybeOne([...group.members.keys()].filter((one) => isModerator(one, group) && mayRead(one, post)));
  if (!post || !person) return undefined;
  const outcome = await world.app.get(PinPost).pin(await world.app.actor(person), post.id);
  if (outcome.type === 'ValidationFailed') return undefined;
  return `${post.word} is pinned`;
};

export const comment: Happening = async (world) => {
  const post = aPost(world, (one) => isListed(one) && !one.remark && !one.group?.isArchived);
  const author = post && world.dice.maybeOne(world.present.filter((person) => mayRead(person, post)));
  if (!author) return undefined;
  const word = world.newWord();
  const { id } = await givenComment(world.app, author, { itemId: post.id, text: `More on ${word}` });
  post.remark = { id, author, word, isHidden: false };
  return `${author.name} says ${word} below ${post.word}`;
};

export const hideComment: Happening = async (world) => {
  const remark = world.dice.maybeOne(world.posts.flatMap((post) => post.remark ?? []));
  if (!remark) return undefined;
  const by = { personId: world.dice.one(world.people).id };
  if (remark.isHidden) await world.app.get(HideComment).show(by, remark.id);
  else await world.app.get(HideComment).hide(by, remark.id, 'It should not stand here');
  remark.isHidden = !remark.isHidden;
  return `the comment ${remark.word} is ${remark.isHidden ? 'hidden' : 'shown again'}`;
};
