import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/access/actor.js';
import { canRead } from '../../platform/access/readable.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { NotFound } from '../../platform/errors/domain-errors.js';
import { newId } from '../../platform/ids.js';
import { type TestPerson, givenPerson } from '../../testing/people.factory.js';
import { longRun } from '../../testing/long-run.js';
import { type TestApp, startTestApp } from '../../testing/test-app.js';
import { ItemCardQueries, ItemQueries, ItemRepository, audienceChoices, itemStatuses } from '../content/content.public.js';
import { BlogQueries } from './blog.queries.js';
import { Post } from './post.entity.js';
import { PostPlaces } from './post-places.js';
import { PostQueries } from './post.queries.js';
import { PostRepository } from './post.repository.js';
import { PostSearch } from './post.search.js';
import { draftInput, textOf } from './testing/post.factory.js';

const worlds = longRun ? 40 : 4;
const postsAWorld = 30;

/** Mulberry32: the same seed, the same world, so that a failure can be looked at again. */
function dice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability: number) => roll() < probability,
    one: <Thing>(things: readonly Thing[]): Thing => things[Math.floor(roll() * things.length)] as Thing,
  };
}

interface World {
  readonly status: Post['status'];
  readonly intendedReaders: Post['intendedReaders'];
  readonly departmentId: string | null;
  readonly authorIds: readonly string[];
  readonly isHidden: boolean;
  readonly isDisposed: boolean;
}

/** The rule told a second time and in another way, so that the two check each other. */
function mayRead(reader: TestPerson & { isModerator: boolean }, post: World): boolean {
  const isAuthor = post.authorIds.includes(reader.id);
  if (post.isDisposed) return false;
  if (post.isHidden) return isAuthor || reader.isModerator;
  if (isAuthor) return true;
  const isOut = post.status === 'PUBLISHED' || post.status === 'ARCHIVED';
  return isOut && (post.intendedReaders === 'EVERYONE' || (post.intendedReaders === 'DEPARTMENT' && post.departmentId === reader.departmentId));
}

let app: TestApp;
let people: (TestPerson & { isModerator: boolean })[];

let blog: string;
beforeAll(async () => {
  app = await startTestApp();
  people = [];
  for (const department of ['Skills', 'Health', 'Roads']) {
    for (const isModerator of [false, true]) {
      people.push({ ...(await givenPerson(app, { department, roles: isModerator ? ['MODERATOR'] : ['SITE_ADMIN'] })), isModerator });
    }
  }
  blog = await app.get(PostPlaces).departmentBlog(people[0]?.departmentId ?? '');
});
afterAll(() => app.close());

async function make(world: World): Promise<string> {
  const items = app.get(ItemRepository);
  return app.get(UnitOfWork).run(async () => {
    const { audience: intendedReaders, standfirst, ...rest } = draftInput({ audience: world.intendedReaders });
    const content = { ...rest, body: textOf('Text'), intendedReaders, details: { standfirst } };
    const { departmentId, authorIds } = world;
    const post = await app.get(PostRepository).add({ id: newId(), departmentId, authorIds, blogId: blog, content });
    post.status = world.status;
    post.publishedAt = new Date();
    post.hiddenAt = world.isHidden ? new Date() : null;
    post.disposedAt = world.isDisposed ? new Date() : null;
    await items.readdress(post);
    await items.flush();
    return post.id;
  });
}

/** What each way of reading lets through. All of them must let through the same. */
const ways: Record<string, (actor: Actor, ids: string[]) => Promise<string[]>> = {
  'yes or no': async (actor, ids) => {
    const rows = await app.get(Database).rows<{ id: string; audienceId: number }>(sql`
      select id, audience_id as "audienceId" from item where id = any(${ids}::uuid[])`);
    return rows.filter((row) => canRead(actor, row)).map((row) => row.id);
  },
  items: async (actor, ids) => (await app.get(ItemQueries).readableItems(actor, ids)).map((row) => row.id),
  cards: async (actor, ids) => (await app.get(ItemQueries).readableCards(actor, ids)).map((row) => row.id),
  'for actions': async (actor, ids) => {
    const found = await Promise.all(ids.map((id) => app.get(UnitOfWork).run(async () => {
      // Loaded as the system first: what the unit of work already holds must not answer for the actor.
      await app.get(ItemRepository).findForSystem(Post, id);
      return app.get(ItemRepository).findReadable(actor, Post, id);
    })));
    return found.flatMap((post) => post?.id ?? []);
  },
  page: async (actor, ids) => {
    const found = await Promise.all(ids.map((id) => app.get(PostQueries).getById(actor, id).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    })));
    return found.flatMap((post) => post?.id ?? []);
  },
};

describe('who may read what', () => {
  it.each(Array.from({ length: worlds }, (_, seed) => [seed]))('is the same however it is asked (world %i)', async (seed) => {
    const { chance, one } = dice(seed);
    const posts = new Map<string, World>();
    for (let number = 0; number < postsAWorld; number += 1) {
      const authorIds = [...new Set([one(people).id, ...(chance(0.3) ? [one(people).id] : [])])];
      const departmentId = chance(0.9) ? one(people).departmentId : null;
      const world = { status: one(itemStatuses), intendedReaders: one(audienceChoices), departmentId, authorIds, isHidden: chance(0.2), isDisposed: chance(0.1) };
      posts.set(await make(world), world);
    }
    const ids = [...posts.keys()];
    for (const reader of people) {
      const expected = ids.filter((id) => mayRead(reader, posts.get(id) as World)).sort();
      const actor = await app.actor(reader);
      for (const [way, read] of Object.entries(ways)) {
        expect({ seed, reader: reader.name, way, read: (await read(actor, ids)).sort() }).toEqual({ seed, reader: reader.name, way, read: expected });
      }
      // What a moderator hid is in no list, not even in its author's.
      const published = expected.filter((id) => posts.get(id)?.status === 'PUBLISHED' && !posts.get(id)?.isHidden);
      const listed = (await app.get(ItemCardQueries).latest(actor, { first: 50, after: null })).nodes.map((node) => node.id);
      expect(listed.filter((id) => posts.has(id)).sort()).toEqual(published.slice().sort());
      const standing = (await app.get(BlogQueries).posts(actor, blog, {}, { first: 50, after: null })).nodes.map((node) => node.id);
      expect(standing.filter((id) => posts.has(id)).sort()).toEqual(published.slice().sort());
      const findable = (await app.get(PostSearch).readableRefs(actor, ids)).map(({ id }) => id).sort();
      expect(findable).toEqual(expected.filter((id) => ['PUBLISHED', 'ARCHIVED'].includes(posts.get(id)?.status ?? '')));
    }
  });
});
