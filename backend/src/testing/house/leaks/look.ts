import type { Actor } from '../../../platform/access/actor.js';
import { NotFound } from '../../../platform/errors/domain-errors.js';
import type { TestApp } from '../../test-app.js';
import type { TestClient } from '../../test-client.js';
import { type Person, type Post, isListed, mayRead } from './model.js';
import { type Placed, allPages, opensPage } from './wiki-pages.js';
import type { World } from './world.js';

/** Somebody looks at a world. */
export interface Look {
  readonly app: TestApp;
  readonly world: World;
  readonly person: Person;
  readonly actor: Actor;
  readonly client: TestClient;
  /** Those after which they ask one by one. */
  readonly posts: readonly Post[];
  /** The same of pages of the wiki. */
  readonly pages: readonly Placed[];
}

/** One way by which something could be learnt of what people write, say and belong to. */
export interface Door {
  readonly name: string;
  /** What should be seen through it. */
  readonly expected: (look: Look) => readonly string[];
  readonly seen: (look: Look) => Promise<readonly string[]>;
  /** It shows some of it only: what matters is that it shows nothing else. */
  readonly isNarrow?: boolean;
  /** It may lag behind, and shows nothing else meanwhile, or nothing but this. */
  readonly lags?: boolean | ((look: Look) => readonly string[]);
}

const mostAsked = 4;

/** They ask after some posts and pages one by one. */
export function lookAs(world: World, person: Person): Promise<Look> {
  return lookingAt(world, person, { posts: world.dice.some(world.posts, mostAsked), pages: world.dice.some(allPages(world), mostAsked) });
}

/** They ask after all of them. */
export function lookAtAll(world: World, person: Person): Promise<Look> {
  return lookingAt(world, person, { posts: world.posts, pages: allPages(world) });
}

async function lookingAt(world: World, person: Person, asked: Pick<Look, 'posts' | 'pages'>): Promise<Look> {
  const { app } = world;
  const [actor, client] = await Promise.all([app.actor(person), app.as(person)]);
  return { app, world, person, actor, client, ...asked };
}

export const idsOf = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
export const wordsOf = (things: readonly { readonly word: string }[]): string[] => things.map(({ word }) => word);
export const readable = ({ world, person }: Look): Post[] => world.posts.filter((post) => mayRead(person, post));
export const listed = (look: Look): Post[] => readable(look).filter(isListed);
/** Of those asked after. */
export const readableAsked = ({ posts, person }: Look): Post[] => posts.filter((post) => mayRead(person, post));
/** Pages of the wiki among those asked after. */
export const opened = ({ pages, person }: Look): Placed[] => pages.filter((placed) => opensPage(person, placed));
export const everything = { first: 50, after: null };

/** Those of these for which the question is answered, and neither with nothing nor with NOT_FOUND. */
export async function found<Thing>(things: readonly Thing[], ask: (thing: Thing) => Promise<unknown>): Promise<Thing[]> {
  const answered = await Promise.all(things.map((thing) => ask(thing).then((answer) => (answer === undefined ? [] : [thing]), (error: unknown) => {
    if (error instanceof NotFound) return [];
    throw error;
  })));
  return answered.flat();
}

/** What GraphQL answers; undefined for NOT_FOUND. */
export async function answerOf<Data>({ client }: Look, query: string, variables: Record<string, unknown>): Promise<Data | undefined> {
  const { data, errors } = await client.send<Data>(query, variables);
  if (errors?.every(({ extensions }) => extensions.code === 'NOT_FOUND')) return undefined;
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}
