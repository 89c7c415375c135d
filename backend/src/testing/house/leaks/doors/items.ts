import { Post as PostEntity, BlogQueries } from '../../../../features/blogs/blogs.public.js';
import { PostQueries } from '../../../../features/blogs/post.queries.js';
import { CommentQueries } from '../../../../features/comments/comments.public.js';
import { ThreadQueries } from '../../../../features/comments/thread.queries.js';
import { AttachmentQueries } from '../../../../features/content/attachments/attachment.queries.js';
import { DraftQueries, ItemQueries, ItemRepository } from '../../../../features/content/content.public.js';
import { HistoryQueries } from '../../../../features/content/history/history.queries.js';
import { canRead } from '../../../../platform/access/readable.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { UnitOfWork } from '../../../../platform/db/unit-of-work.js';
import { type Door, everything, found, idsOf, readable, readableAsked } from '../look.js';
import { actsOn, isListed, knowsOf } from '../model.js';

/** Shows what may be read, whatever its state. */
function ofAll(name: string, seen: Door['seen']): Door {
  return { name, seen, expected: (look) => idsOf(readable(look)) };
}

/** Asks after one after the other. */
function ofAsked(name: string, ask: (look: Parameters<Door['seen']>[0], id: string) => Promise<unknown>): Door {
  return {
    name,
    expected: (look) => idsOf(readableAsked(look)),
    seen: (look) => found(idsOf(look.posts), (id) => ask(look, id)),
  };
}

/** What asks by id. */
export const itemDoors: readonly Door[] = [
  ofAll('yes or no', async ({ app, world, actor }) => {
    const rows = await app.get(Database).rows<{ id: string; audienceId: number }>(sql`
      select id, audience_id as "audienceId" from item where id = any(${idsOf(world.posts)}::uuid[])`);
    return idsOf(rows.filter((row) => canRead(actor, row)));
  }),
  ofAll('items', async ({ app, world, actor }) => idsOf(await app.get(ItemQueries).readableItems(actor, idsOf(world.posts)))),
  ofAll('cards', async ({ app, world, actor }) => idsOf(await app.get(ItemQueries).readableCards(actor, idsOf(world.posts)))),
  ofAsked('for actions', ({ app, actor }, id) => app.get(UnitOfWork).run(async () => {
    // Loaded as the system first: what the unit of work already holds must not answer for the actor.
    await app.get(ItemRepository).findForSystem(PostEntity, id);
    return app.get(ItemRepository).findReadable(actor, PostEntity, id);
  })),
  ofAsked('to comment on', ({ app, actor }, id) => app.get(UnitOfWork).run(() => app.get(ItemQueries).lockReadableItem(actor, id))),
  ofAsked('pages', ({ app, actor }, id) => app.get(PostQueries).getById(actor, id)),
  ofAsked('places of drafts', ({ app, actor }, id) => app.get(PostQueries).findPlaced(actor, id)),
  ofAsked('working copies', ({ app, actor }, id) => app.get(DraftQueries).ofReadableItem(actor, id)),
  {
    // Of posts: for their authors only.
    name: 'histories',
    expected: ({ posts, person }) => idsOf(posts.filter((post) => post.departmentId !== null && actsOn(person, post))),
    seen: ({ app, posts, actor }) => found(idsOf(posts.filter(({ departmentId }) => departmentId !== null)), async (id) => {
      const history = await app.get(HistoryQueries).getHistory(actor, id);
      return app.get(HistoryQueries).revisions(history, { first: 1, before: 1000, authorId: null });
    }),
  },
  {
    name: 'addresses of files',
    expected: (look) => idsOf(readableAsked(look)),
    seen: async ({ posts, client }) => {
      const statuses = await Promise.all(posts.map(async ({ fileId }) => {
        const response = await client.fetch(`/files/${fileId}`);
        await response.arrayBuffer();
        return response.status;
      }));
      return idsOf(posts.filter((_, index) => statuses[index] === 200));
    },
  },
  {
    name: 'files of items',
    // What was never published shows its files to its authors.
    expected: (look) => idsOf(readable(look)),
    seen: async ({ app, world, actor }) => [...new Set((await app.get(AttachmentQueries).ofReadableItems(actor, idsOf(world.posts))).map(({ itemId }) => itemId))],
  },
  {
    name: 'comments',
    expected: (look) => idsOf(readable(look).filter(({ remark }) => remark)),
    seen: async ({ app, world, actor }) => {
      const written = world.posts.flatMap(({ remark }) => remark?.id ?? []);
      return (await app.get(CommentQueries).readable(actor, written)).map(({ itemId }) => itemId);
    },
  },
  {
    name: 'discussions',
    expected: (look) => idsOf(readableAsked(look).filter(({ remark }) => remark)),
    seen: ({ app, posts, actor }) => found(idsOf(posts.filter(({ remark }) => remark)), async (id) => {
      const { total } = await app.get(ThreadQueries).page(actor, id, everything);
      return total > 0 ? total : undefined;
    }),
  },
  {
    name: 'own drafts',
    expected: ({ world, person }) => idsOf(world.posts.filter((post) => post.departmentId === null && post.authors.includes(person))),
    seen: async ({ app, actor }) => idsOf((await app.get(DraftQueries).own(actor, everything)).nodes),
  },
  {
    name: 'names of places',
    expected: ({ world, person }) => [...new Set(world.posts.flatMap(({ group }) => (group && knowsOf(person, group) ? [group.name] : [])))],
    seen: async ({ app, world, actor }) => {
      const blogs = [...(await app.get(BlogQueries).ofPosts(actor, idsOf(world.posts.filter(({ group }) => group)))).values()];
      return [...new Set(blogs.map(({ name }) => name))].filter((name) => world.groups.some((group) => group.name === name));
    },
  },
  {
    name: 'pins',
    isNarrow: true,
    expected: (look) => idsOf(readable(look).filter(isListed)),
    seen: async ({ app, actor }) => {
      const blogs = await app.get(Database).rows<{ id: string }>(sql`select distinct blog_id as id from blog_pin`);
      return (await app.get(BlogQueries).pins(actor, idsOf(blogs))).map(({ postId }) => postId);
    },
  },
];
