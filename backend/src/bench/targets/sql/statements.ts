import type { Pool } from 'pg';
import { shortIdIn } from '../../../platform/addresses.js';
import type { SqlActor } from './actor.js';
import { latestSql, peopleStartingSql, postSql, searchSql, tagsStartingSql, threadsSql } from './reading.js';
import { publish, saveDraft } from './writing.js';

export interface Ask {
  readonly pool: Pool;
  readonly actor: SqlActor;
  readonly variables: Record<string, unknown>;
}

const readers: Readonly<Record<string, (ask: Ask) => Promise<unknown>>> = {
  PostWithComments: async ({ pool, actor, variables }) => {
    const values = [shortIdIn(String(variables.address)), actor.audiences];
    const [post, threads] = await Promise.all([
      pool.query({ name: 'post', text: postSql, values }),
      pool.query({ name: 'threads', text: threadsSql, values }),
    ]);
    return { ...post.rows[0], threads: threads.rows };
  },
  Latest: async ({ pool, actor }) => (await pool.query({ name: 'latest', text: latestSql, values: [actor.audiences] })).rows,
  Search: async ({ pool, actor, variables }) =>
    (await pool.query({ name: 'search', text: searchSql, values: [wordsOf(variables).join(' & '), actor.audiences] })).rows,
  InstantSearch: async ({ pool, actor, variables }) => {
    const word = wordsOf(variables)[0] ?? '';
    const [posts, people, tags] = await Promise.all([
      pool.query({ name: 'search', text: searchSql, values: [`${word}:*`, actor.audiences] }),
      pool.query({ name: 'people', text: peopleStartingSql, values: [word] }),
      pool.query({ name: 'tags', text: tagsStartingSql, values: [word] }),
    ]);
    return [posts.rows, people.rows, tags.rows];
  },
  SaveDraft: saveDraft,
  PublishPost: publish,
};

/** Whether there is a floor of SQL for the operation of this name. */
export function isWrittenInSql(operationName: string): boolean {
  return Object.hasOwn(readers, operationName);
}

/** The rows that the operation of this name needs, or the change that it makes. */
export function readRows(operationName: string, ask: Ask): Promise<unknown> {
  const read = readers[operationName];
  if (!read) throw new Error(`There is no SQL for ${operationName}`);
  return read(ask);
}

function wordsOf(variables: Record<string, unknown>): string[] {
  return String(variables.query).toLowerCase().match(/[a-z]+/g) ?? [];
}
