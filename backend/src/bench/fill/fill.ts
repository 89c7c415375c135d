import { openPool } from './bulk.js';
import { fillComments, shareOut } from './comments.js';
import { type BenchGroup, type BenchGroups, fillGroups } from './groups.js';
import { fillHistories } from './histories.js';
import { type BenchItem, type Origin, fillItems } from './items.js';
import { type BenchPerson, fillPeople } from './people.js';
import { Random } from './random.js';
import { type BenchTag, fillTags } from './tags.js';
import { type BenchWiki, fillWiki } from './wiki.js';

export interface Size {
  readonly people: number;
  readonly posts: number;
  readonly comments: number;
  /** Of the wiki. */
  readonly pages: number;
}

/** What the requests are made of. */
export interface World {
  readonly people: readonly BenchPerson[];
  readonly groups: BenchGroups;
  readonly posts: readonly BenchItem[];
  readonly commentCounts: readonly number[];
  readonly tags: readonly BenchTag[];
  /** Posts with 300 revisions. */
  readonly histories: readonly BenchItem[];
  /** Never published; each by another person as long as there are enough of them. */
  readonly draftsToSave: readonly BenchItem[];
  readonly draftsToPublish: readonly BenchItem[];
  readonly wiki: BenchWiki;
}

const seed = 20_261_121;
const firstDay = new Date('2023-11-01T00:00:00Z');
const days = 1100;
const draftsOfEach = 4000;
/** The share of posts that stand in groups. */
const inGroups = 0.3;

/** Fills an empty database; the same size gives the same content every time. */
export async function fill(databaseUrl: string, size: Size, say: (line: string) => void): Promise<World> {
  const pool = openPool(databaseUrl);
  try {
    const random = new Random(seed);
    const people = await fillPeople(pool, random, size.people, firstDay);
    say(`${size.people} people`);
    const groups = await fillGroups(pool, random, people, firstDay);
    say(`${groups.groups.length} groups`);
    const tags = await fillTags(pool, random, firstDay);
    const commentCounts = shareOut(random, size.comments, size.posts);
    const publishedAt = () => new Date(firstDay.getTime() + random.between(0, days * 86_400_000));
    const shared = { people, tags, publishedAt };
    const posts = await fillItems(pool, random, {
      ...shared,
      count: size.posts,
      status: 'PUBLISHED',
      originOf: () => (random.chance(inGroups) ? inSomeGroup(random, groups.groups) : { author: someAuthor(random, people) }),
      commentsOn: (number) => commentCounts[number] ?? 0,
      progress: (done) => done % 5000 === 0 && say(`${done} of ${size.posts} posts`),
    });
    const drafts = await fillItems(pool, random, {
      ...shared,
      count: 2 * draftsOfEach,
      status: 'DRAFT',
      originOf: (number) => ({ author: people[number % people.length] as BenchPerson }),
      commentsOn: () => 0,
      progress: () => undefined,
    });
    say(`${drafts.length} drafts to be saved and published`);
    await fillComments(pool, random, posts, commentCounts, people);
    say(`${size.comments} comments`);
    const histories = await fillHistories(pool, random, posts);
    say(`${histories.length} posts with a long history`);
    const wiki = await fillWiki(pool, random, { count: size.pages, people, groups: groups.groups, tags, start: firstDay });
    if (size.pages > 0) say(`${size.pages} pages of the wiki`);
    return {
      people, groups, posts, commentCounts, tags, histories, draftsToSave: drafts.slice(0, draftsOfEach), draftsToPublish: drafts.slice(draftsOfEach), wiki,
    };
  } finally {
    await pool.end();
  }
}

/** A few people write a great deal, most of the rest comes from everybody. */
function someAuthor(random: Random, people: readonly BenchPerson[]): BenchPerson {
  return (random.chance(0.3) ? people[random.favouringLow(people.length)] : random.pick(people)) as BenchPerson;
}

/** More is written in large groups. */
function inSomeGroup(random: Random, groups: readonly BenchGroup[]): Origin {
  const group = groups[random.favouringLow(groups.length)] as BenchGroup;
  return { group, author: random.pick(group.members) };
}
