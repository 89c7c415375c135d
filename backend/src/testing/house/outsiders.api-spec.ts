import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { ownBlogOf } from '../../features/blogs/blog-places.js';
import { givenPost } from '../../features/blogs/testing/post.factory.js';
import { givenComment } from '../../features/comments/testing/comment.factory.js';
import { sendUpload } from '../../features/content/testing/send-upload.js';
import { type Character, GroupCast } from '../../features/groups/testing/group-cast.js';
import { givenGroup } from '../../features/groups/testing/group.factory.js';
import { givenPage, givenSpace } from '../../features/wiki/testing/wiki.factory.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isId, newId, newShortId } from '../../platform/ids.js';
import { longRun } from '../long-run.js';
import { type TestApp, startTestApp } from '../test-app.js';
import type { GraphqlAnswer, TestClient } from '../test-client.js';
import { type Own, type RootField, type Slot, callWith, slotsOf, variantsOf } from './outsiders/slots.js';
import { type Secret, type SecretGroup, givenSecretGroup } from './outsiders/secret-group.js';

let app: TestApp;
let schema: GraphQLSchema;
let theCast: GroupCast;
let hidden: SecretGroup;
let byRequest: SecretGroup;
beforeAll(async () => {
  app = await startTestApp();
  schema = app.get(GraphQLSchemaHost).schema;
  theCast = await GroupCast.of(app);
  hidden = await givenSecretGroup(app, theCast, 'HIDDEN');
  byRequest = await givenSecretGroup(app, theCast, 'REQUEST');
  await app.runJobs();
});
afterAll(() => app.close());

const minutes = 5 * 60_000;

/** Nouns that mean the same thing. What stands in none of these lists could mean anything, and is asked about everything. */
const meanings: Record<string, string> = {
  group: 'group', gone: 'group', into: 'group', blog: 'blog', post: 'item', item: 'item', comment: 'comment', parent: 'comment',
  attachment: 'attachment', invitation: 'invitation', request: 'request', link: 'link', case: 'case', tag: 'tag', topic: 'tag',
  space: 'space', page: 'page',
};
/** Things that are no secret: people, departments, and what administrators keep. */
const open = new Set(['person', 'author', 'successor', 'department', 'marking', 'profession', 'reader']);

async function ownThings(character: Character): Promise<Own> {
  const person = theCast.people[character];
  const group = await givenGroup(app, { owner: person, members: [theCast.people.admin] });
  const post = await givenPost(app, person);
  const comment = await givenComment(app, person, { itemId: post.id });
  const file = await sendUpload(await app.as(person), { item: post.id, name: 'own.txt', body: 'own' });
  const space = await givenSpace(app, person);
  const page = await givenPage(app, person, { spaceId: space });
  return new Map([
    ['group', group], ['gone', group], ['into', group], ['blog', ownBlogOf(person.id).id], ['post', post.id], ['item', post.id], ['comment', comment.id],
    ['attachment', file.id], ['space', space], ['page', page], ['address', post.id], ['person', theCast.people.admin.id], ['department', person.departmentId], ['reader', 'other'], ['marking', 'official'],
  ]);
}

interface Question {
  readonly kind: 'query' | 'mutation';
  readonly field: RootField;
  readonly slot: Slot;
  readonly variant: readonly [string, string] | null;
}

function everyQuestion(): Question[] {
  const roots = [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const;
  return roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).flatMap((field) =>
    slotsOf(field).filter(({ noun }) => !open.has(noun)).flatMap((slot) => variantsOf(field, slot).map((variant) => ({ kind, field, slot, variant })))));
}

/** As nothing that was ever made is called. */
const madeUp = (like: string): string => (isId(like) ? newId() : `made-up-${newShortId()}`);

/** What an answer tells: all of it where something is asked, its kind and the reasons of a refusal where something is changed. That it says again what was asked about tells nothing. */
function tale(value: string, { data, errors }: GraphqlAnswer<Record<string, unknown>>, { kind, field }: Question): string {
  const codes = (errors ?? []).map(({ message, extensions }) => `${extensions.code} ${message}`);
  const root = data?.[field.name] as { __typename?: string } | null | undefined;
  const problems = JSON.stringify(root ?? null).match(/"\w*problems":\[.*?\]/)?.[0] ?? '';
  return [...codes, kind === 'query' ? JSON.stringify(root)?.replaceAll(`"${value}"`, '"what was asked about"') : `${root?.__typename ?? String(root)} ${problems}`].join(' ');
}

/** Asking changes nothing for the next question: what was taken up, saved or asked too often is as before. */
async function forget(character: Character, own: Own): Promise<void> {
  const { id } = theCast.people[character];
  const database = app.get(Database);
  await database.rows(sql`delete from rate_limit`);
  await database.rows(sql`delete from saved_search where person_id = ${id}`);
  await database.rows(sql`update item_draft set version = 1 where item_id = ${own.get('post')}`);
  for (const { secrets: [group] } of character === 'owner' ? [] : [hidden, byRequest]) {
    await database.rows(sql`delete from group_member where person_id = ${id} and group_id = ${group?.value}`);
    if (character !== 'invited') continue;
    await database.rows(sql`update group_invitation set decided_at = null, outcome = null where person_id = ${id} and group_id = ${group?.value}`);
  }
}

/** What somebody learns who asks about something of this group: nothing else than about what is made up. */
async function learnt(character: Character, group: SecretGroup, isSecret: (secret: Secret) => boolean, isKept = (_: string): boolean => true): Promise<string[]> {
  const client: TestClient = await theCast.as(character);
  const own = await ownThings(character);
  const found: string[] = [];
  for (const question of everyQuestion()) {
    const { kind, field, slot, variant } = question;
    const meaning = meanings[slot.noun];
    const secrets = group.secrets.filter(({ noun }) => !meaning || noun === meaning);
    const ask = async (value: string): Promise<GraphqlAnswer<Record<string, unknown>>> => {
      if (kind === 'mutation') await forget(character, own);
      const { query, variables } = callWith(kind, field, slot, value, own, variant);
      return client.send(query, variables);
    };
    const unknown = new Map<boolean, string>();
    for (const { noun, value } of secrets) {
      const isUuid = isId(value);
      const none = madeUp(value);
      if (!unknown.has(isUuid)) unknown.set(isUuid, tale(none, await ask(none), question));
      const answer = await ask(value);
      const told = tale(value, answer, question);
      const due = unknown.get(isUuid) ?? '';
      const text = JSON.stringify(answer.data ?? null);
      const name = `${character}, ${group.kind}: ${field.name}(${slot.path.join('.')}${variant ? ` ${variant.join(' ')}` : ''}) about a ${noun}`;
      for (const word of group.words.filter(isKept)) if (text.includes(word)) found.push(`${name} says ${word}`);
      if (isSecret({ noun, value }) && told !== due) found.push(`${name}: ${told.slice(0, 200)} instead of ${due.slice(0, 200)}`);
      // Who may not ask at all is refused whatever they ask about.
      if (due.startsWith('FORBIDDEN') && told === due) break;
    }
  }
  return found;
}

const inLongRuns = longRun ? it : it.skip;
const stands = ({ noun }: Secret): boolean => noun !== 'group' && noun !== 'blog';

describe('whoever asks about something of a group that is not theirs', () => {
  it.each<Character>(longRun ? ['stranger', 'removed'] : ['removed'])('%s: of a hidden one they are answered as if there were none', async (character) => {
    expect(await learnt(character, hidden, () => true)).toEqual([]);
  }, minutes);

  inLongRuns('who is invited knows of a hidden one, and of nothing that stands there', async () => {
    expect(await learnt('invited', hidden, stands)).toEqual([]);
  }, minutes);

  inLongRuns.each<Character>(['stranger', 'removed', 'invited'])('%s: of one by request they learn nothing of what stands there', async (character) => {
    expect(await learnt(character, byRequest, stands)).toEqual([]);
  }, minutes);

  // Tags are one list for the whole site, which site administrators keep in order.
  inLongRuns.each(['HIDDEN', 'REQUEST'])('a site administrator learns no more of one that is %s', async (kind) => {
    const group = kind === 'HIDDEN' ? hidden : byRequest;
    const found = await learnt('admin', group, (secret) => stands(secret) && secret.noun !== 'tag', (word) => !word.endsWith('tag'));
    expect(found).toEqual([]);
  }, minutes);

  inLongRuns('would learn of it as its owner', async () => {
    const told = new Set((await learnt('owner', hidden, () => true)).map((line) => line.replace(/^\w+, \w+: (\w+).*$/, '$1')));
    expect([...told]).toEqual(expect.arrayContaining(['group', 'blog', 'post', 'postAs', 'comment', 'attachment', 'itemHistory', 'moderationQueue', 'groupPack']));
    expect(told.size).toBeGreaterThan(30);
  }, minutes);
});
