import { BlogQueries } from '../../../../features/blogs/blogs.public.js';
import { blogOfGroup, ownBlogOf } from '../../../../features/blogs/blog-places.js';
import { ItemCardQueries, ReadableTagQueries } from '../../../../features/content/content.public.js';
import { FeedTokenRepository } from '../../../../features/feeds/feed-token.repository.js';
import { Database } from '../../../../platform/db/database.js';
import { sql } from '../../../../platform/db/sql.js';
import { type Door, type Look, everything, found, idsOf, listed, readable, wordsOf } from '../look.js';
import { isFindable, knowsOf } from '../model.js';
import { allPages, isFindablePage, opensPage } from '../wiki-pages.js';

const mostTags = 100;
const blogsOf = ({ world }: Look): string[] => [...world.groups.map(({ id }) => blogOfGroup(id).id), ...world.people.map(({ id }) => ownBlogOf(id).id)];

async function tagIds({ app, world }: Look): Promise<{ id: string; slug: string }[]> {
  return app.get(Database).rows(sql`select id, slug from tag where slug = any(${world.posts.map(({ tag }) => tag)}::text[])`);
}

/** Of posts and pages that may be read. */
const shownTags = (look: Look): string[] => [
  ...readable(look).filter(isFindable).map(({ tag }) => tag),
  ...allPages(look.world).filter((placed) => isFindablePage(placed.page) && opensPage(look.person, placed)).map(({ page }) => page.tag),
];

/** Titles of what an Atom feed holds, its own first; nothing where there is none. */
async function feedAt(look: Look, path: string): Promise<string[]> {
  const { token } = await look.app.get(FeedTokenRepository).add(look.person.id, 'A reader');
  const response = await fetch(`${look.app.url}/feeds/${token}/${path}.atom`);
  const text = await response.text();
  if (response.status === 404) return [];
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  return [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => title.replace('About ', ''));
}

/** What lists and counts. */
export const listDoors: readonly Door[] = [
  {
    name: 'latest',
    expected: (look) => idsOf(listed(look)),
    seen: async ({ app, actor }) => idsOf((await app.get(ItemCardQueries).latest(actor, everything)).nodes),
  },
  {
    name: 'blogs',
    expected: (look) => idsOf(listed(look)),
    seen: async (look) => {
      const lists = await Promise.all(blogsOf(look).map((id) => look.app.get(BlogQueries).posts(look.actor, id, {}, everything)));
      return lists.flatMap(({ nodes }) => idsOf(nodes));
    },
  },
  {
    name: 'counts of blogs and archives',
    expected: (look) => look.world.groups.map((group) => {
      const count = listed(look).filter((post) => post.group === group).length;
      return `${group.name} ${count} ${count}`;
    }),
    seen: ({ app, world, actor }) => Promise.all(world.groups.map(async ({ id, name }) => {
      const blog = blogOfGroup(id).id;
      const [counted] = await app.get(BlogQueries).counts(actor, [blog]);
      const months = await app.get(BlogQueries).months(actor, blog);
      return `${name} ${counted?.count ?? 0} ${months.reduce((sum, { count }) => sum + count, 0)}`;
    })),
  },
  {
    name: 'feed of all',
    expected: (look) => wordsOf(listed(look)),
    seen: async (look) => (await feedAt(look, 'latest')).slice(1),
  },
  {
    name: 'feeds of groups',
    expected: (look) => [
      ...look.world.standingGroups.filter((group) => look.world.hadPosts.has(group.id) && knowsOf(look.person, group)).map(({ name }) => name),
      ...wordsOf(listed(look).filter(({ group }) => group)),
    ],
    seen: async (look) => {
      const feeds = await Promise.all(look.world.standingGroups.map(({ id }) => feedAt(look, `blogs/${blogOfGroup(id).id}`)));
      return feeds.flat();
    },
  },
  {
    name: 'tags',
    expected: (look) => readable(look).filter(isFindable).map(({ tag }) => tag),
    seen: ({ app, world, actor }) => found(world.posts.map(({ tag }) => tag), (tag) => app.get(ReadableTagQueries).bySlug(actor, tag)),
  },
  {
    name: 'index of tags',
    expected: shownTags,
    seen: async ({ app, actor }) => (await app.get(ReadableTagQueries).index(actor, null, { first: mostTags, after: '' })).nodes.map(({ slug }) => slug),
  },
  {
    name: 'letters of tags',
    expected: (look) => [...new Set(shownTags(look).map((tag) => tag.charAt(0)))],
    seen: ({ app, actor }) => app.get(ReadableTagQueries).initials(actor),
  },
  {
    name: 'suggested tags',
    expected: (look) => listed(look).map(({ tag }) => tag),
    seen: ({ app, world, actor }) => found(world.posts.map(({ tag }) => tag), async (tag) => (await app.get(ReadableTagQueries).suggestions(actor, 'post', tag))[0]),
  },
  {
    name: 'pages of tags',
    expected: (look) => idsOf(listed(look)),
    seen: async (look) => {
      const tags = await tagIds(look);
      // Common tags are read in another way than rare ones.
      const lists = await Promise.all(tags.map(({ id }, index) =>
        look.app.get(ItemCardQueries).byTag(look.actor, 'post', id, everything, index % 2 === 0 ? 1 : undefined)));
      return lists.flatMap(({ nodes }) => idsOf(nodes));
    },
  },
  {
    name: 'figures of tags',
    expected: (look) => listed(look).map(({ tag, authors }) => `${tag} 1 ${authors.length}`),
    seen: async (look) => {
      const counted = await Promise.all((await tagIds(look)).map(async ({ id, slug }) => ({ slug, ...(await look.app.get(ReadableTagQueries).figures(look.actor, 'post', id)) })));
      return counted.filter(({ count, writers }) => count + writers.length > 0).map(({ slug, count, writers }) => `${slug} ${count} ${writers.length}`);
    },
  },
  {
    name: 'counts of tags',
    expected: (look) => [`${listed(look).length}`],
    seen: async (look) => {
      const counts = await look.app.get(ItemCardQueries).countByTags(look.actor, 'post', idsOf(await tagIds(look)));
      return [`${counts.reduce((sum, count) => sum + count, 0)}`];
    },
  },
];
