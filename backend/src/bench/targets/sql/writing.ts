import type { Pool, PoolClient } from 'pg';
import type { Ask } from './statements.js';

const saveSql = `
  update item_draft set version = version + 1, changed = true, title = $2, body = $3, tags = $4, details = $5, saved_at = now(), saved_by = $6
  where item_id = $1 and exists (select from item_author where item_id = $1 and person_id = $6)
  returning item_id, version, changed, saved_at`;

const lockSql = 'select id from item where id = $1 and author_id = $2 for update';

const revisionSql = `
  insert into item_revision (item_id, number, title, body, plain_text, html, outline, renderer_version, tags, marking_id, author_id, created_at)
  select item_id, (select count(*) + 1 from item_revision where item_id = $1), title, body, body::text, body::text, '[]', 1, tags, marking_id, $2, now()
  from item_draft where item_id = $1 returning title, html`;

const publishSql = `
  update item set status = 'PUBLISHED', published_at = now(), revision_number = revision_number + 1, lock_version = lock_version + 1,
    audience_id = (select id from audience where readers = '{everyone}')
  where id = $1`;

const eventSql = `insert into event_log (name, subject_id, actor_id, happened_at) values ('post.published', $1, $2, now())`;

/** The working copy is overwritten in a transaction of its own. */
export async function saveDraft({ pool, actor, variables }: Ask): Promise<unknown> {
  const { postId, draft } = variables.input as { postId: string; draft: { title: string; body: object; tags: string[]; standfirst: string } };
  return inTransaction(pool, async (client) => {
    const values = [postId, draft.title, JSON.stringify(draft.body), draft.tags, JSON.stringify({ standfirst: draft.standfirst }), actor.personId];
    return (await client.query({ name: 'save', text: saveSql, values })).rows[0];
  });
}

/** A revision, the item and the event in one transaction. */
export async function publish({ pool, actor, variables }: Ask): Promise<unknown> {
  const { postId } = variables.input as { postId: string };
  return inTransaction(pool, async (client) => {
    await client.query({ name: 'lock', text: lockSql, values: [postId, actor.personId] });
    const { rows } = await client.query({ name: 'revision', text: revisionSql, values: [postId, actor.personId] });
    await client.query({ name: 'publish', text: publishSql, values: [postId] });
    await client.query({ name: 'event', text: eventSql, values: [postId, actor.personId] });
    return rows[0];
  });
}

async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
