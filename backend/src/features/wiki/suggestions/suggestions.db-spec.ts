import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { limits } from '@crossbench/schema/limits';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { atOneMoment } from '../../../testing/at-one-moment.js';
import { type TestPerson, givenPerson } from '../../../testing/people.factory.js';
import { type TestApp, startTestApp } from '../../../testing/test-app.js';
import { HideItem } from '../../content/content.public.js';
import { ArchiveGroup } from '../../groups/actions/archive-group.js';
import { LeaveGroup } from '../../groups/actions/leave-group.js';
import { mailTo } from '../../groups/testing/belonging.factory.js';
import { givenGroup } from '../../groups/testing/group.factory.js';
import { until } from '../coediting/testing/editor.js';
import { testEditors } from '../coediting/testing/test-editors.js';
import { DeletePage } from '../pages/actions/delete-page.js';
import { RestorePage } from '../pages/actions/restore-page.js';
import { givenSpace } from '../testing/wiki.factory.js';
import { AcceptSuggestion } from './actions/accept-suggestion.js';
import { DeclineSuggestion } from './actions/decline-suggestion.js';
import { WithdrawSuggestion } from './actions/withdraw-suggestion.js';
import { SuggestionPersonalData } from './suggestion.personal-data.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { givenSuggestion, givenVersion, givenWrittenPage, saidOn, suggest, textOf } from './testing/suggestion.factory.js';

let app: TestApp;
let rosa: TestPerson;
let omar: TestPerson;
let spaceId: string;
let pageId: string;
beforeAll(async () => {
  app = await startTestApp();
  rosa = await givenPerson(app, { name: 'Rosa' });
  omar = await givenPerson(app, { name: 'Omar' });
  spaceId = await givenSpace(app, rosa, { editing: 'EDITORS' });
});
beforeEach(async () => {
  await rows(sql`delete from rate_limit`);
  await rows(sql`delete from mail_message`);
  pageId = await givenWrittenPage(app, rosa, spaceId, 'Open on Mondays', 'Bring a form');
});
afterAll(() => app.close());

const { opened } = testEditors(() => app);
const rows = <Row extends object>(statement: ReturnType<typeof sql>): Promise<Row[]> => app.get(Database).rows<Row>(statement);
const accept = async (person: TestPerson, suggestionId: string, changed?: { body: unknown; baseVersion: number }) =>
  app.get(AcceptSuggestion).run(await app.actor(person), { suggestionId, changed });
const decline = async (person: TestPerson, suggestionId: string, answer = 'They are right') =>
  app.get(DeclineSuggestion).run(await app.actor(person), { suggestionId, answer });
const withdraw = async (person: TestPerson, suggestionId: string) => app.get(WithdrawSuggestion).run(await app.actor(person), suggestionId);
const read = async (person: TestPerson, id: string) => app.get(SuggestionQueries).get(await app.actor(person), id);
const sees = async (person: TestPerson, id: string) => read(person, id).then(() => true, (error: { code?: string }) => { expect(error.code).toBe('NOT_FOUND'); return false; });
const problemsOf = (outcome: object) => ('problems' in outcome ? (outcome.problems as { field: string }[]).map(({ field }) => field) : outcome);
const events = async (id: string) => (await rows<{ name: string }>(sql`select name from event_log where subject_id = ${id} order by id`)).map(({ name }) => name);
const newestVersion = async () => (await rows<{ number: number; summary: string; author: string; others: string[] }>(sql`
  select revision.number, revision.summary, author.name as author,
    array(select person.name from item_revision_contributor other join person on person.id = other.person_id
      where other.item_id = revision.item_id and other.number = revision.number) as others
  from item_revision revision join person author on author.id = revision.author_id where item_id = ${pageId} order by number desc limit 1`))[0];

describe('suggesting a change', () => {
  it('keeps the text, the version and the reason, asks the owner, and leaves the page as it is', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    expect(await read(omar, id)).toMatchObject({ personId: omar.id, baseVersion: 2, reason: 'The days are wrong', status: 'WAITING', decidedAt: null });
    expect(await saidOn(app, pageId)).toEqual(['Open on Mondays', 'Bring a form']);
    const [mail, ...more] = await mailTo(app, rosa.email);
    expect(mail).toMatch(new RegExp(`^A change of a wiki page is suggested.*Omar suggests a change of “Page .*You own this page.*/wiki/suggestions/${id}`, 's'));
    expect(mail).not.toContain('Tuesdays');
    expect(more).toEqual([]);
    expect(await events(id)).toEqual(['wiki-change-suggested']);
    expect(await suggest(app, omar, pageId, { id })).toEqual({ type: 'WikiSuggestionSaved', suggestionId: id });
    expect(await rows(sql`select from wiki_suggestion where page_id = ${pageId}`)).toHaveLength(1);
  });

  it('asks those who look after the space where the owner edits no more', async () => {
    const nobody = await givenPerson(app);
    await rows(sql`update item set owner_person_id = ${nobody.id} where id = ${pageId}`);
    await givenSuggestion(app, omar, pageId);
    expect(await mailTo(app, nobody.email)).toEqual([]);
    expect((await mailTo(app, rosa.email))[0]).toContain('You look after the space of this page');
  });

  it.each<[string, object, string[]]>([
    ['no reason', { reason: ' ' }, ['reason']],
    ['too long a reason', { reason: 'x'.repeat(limits.suggestionReason + 1) }, ['reason']],
    ['no text', { body: { type: 'doc', content: [{ type: 'script' }] } }, ['body']],
    ['too long a text', { body: textOf('x'.repeat(limits.richTextBytes)) }, ['body']],
    ['nothing changed', { body: textOf('Open on Mondays', 'Bring a form') }, ['body']],
    ['a picture that the page does not have', {
      body: { type: 'doc', content: [{ type: 'image', attrs: { id: 'picture001', attachmentId: randomUUID(), alt: 'A map', decorative: false, width: 10, height: 10 } }] },
    }, ['body']],
  ])('with %s is refused', async (_, changes, fields) => {
    expect(problemsOf(await suggest(app, omar, pageId, changes))).toEqual(fields);
  });

  it('is for readers who may not edit, of what may change', async () => {
    const elsewhere = await givenWrittenPage(app, rosa, await givenSpace(app, rosa, { readers: 'DEPARTMENT', departmentId: rosa.departmentId }), 'Here');
    const outsider = await givenPerson(app, { department: 'Roads Agency' });
    await expect(suggest(app, rosa, pageId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(suggest(app, outsider, elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(suggest(app, omar, pageId, { baseVersion: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(suggest(app, omar, pageId, { id: 'x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const id = await givenSuggestion(app, omar, pageId);
    await expect(suggest(app, await givenPerson(app), pageId, { id })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is refused where too many wait, and too often a day', () => atOneMoment(app, async () => {
    const other = await givenPerson(app);
    const fill = (personId: string, place: string, count: number) => rows(sql`
      insert into wiki_suggestion (id, page_id, person_id, base_version, body, reason, created_at)
      select gen_random_uuid(), ${place}, ${personId}, 2, '{}', '', now() from generate_series(1, ${count}::int)`);
    const another = await givenWrittenPage(app, rosa, spaceId, 'Another');
    await fill(other.id, another, limits.suggestionsPerPerson);
    expect(problemsOf(await suggest(app, other, pageId))).toEqual(['reason']);
    await fill(other.id, pageId, limits.suggestionsPerPage);
    expect(problemsOf(await suggest(app, omar, pageId))).toEqual(['reason']);
    await rows(sql`delete from wiki_suggestion where person_id = ${other.id}`);
    await rows(sql`update rate_limit set times = 30 where name = 'suggest-wiki-change' and subject = ${omar.id}`);
    await expect(suggest(app, omar, pageId)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  }));
});

describe('accepting', () => {
  it('makes it a version of both, and tells whoever suggested it', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    expect(await accept(rosa, id)).toEqual({ type: 'WikiSuggestionSaved', suggestionId: id });
    expect(await saidOn(app, pageId)).toEqual(['Open on Mondays and Tuesdays', 'Bring a form']);
    expect(await newestVersion()).toEqual({ number: 3, summary: 'Suggested by Omar: The days are wrong', author: 'Rosa', others: ['Omar'] });
    expect(await read(omar, id)).toMatchObject({ status: 'ACCEPTED', decidedBy: rosa.id, versionNumber: 3 });
    expect((await mailTo(app, omar.email))[0]).toContain('It is accepted, and stands on the page.');
    expect(await events(id)).toEqual(['wiki-change-suggested', 'wiki-suggestion-accepted']);
  });

  it('is merged with what was changed since', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    await givenVersion(app, rosa, pageId, 'Open on Mondays', 'Bring two forms', 'And a pen');
    await accept(rosa, id);
    expect(await saidOn(app, pageId)).toEqual(['Open on Mondays and Tuesdays', 'Bring two forms', 'And a pen']);
  });

  it('decides nothing where the same words were changed; what an editor makes of both does', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    await givenVersion(app, rosa, pageId, 'Open on Mondays, not in June', 'Bring a form');
    await givenVersion(app, rosa, pageId, 'Closed', 'Bring a form');
    expect(await accept(rosa, id)).toEqual({ type: 'WikiSuggestionConflict', suggestionId: id, versionNumber: 4 });
    expect(await read(omar, id)).toMatchObject({ status: 'WAITING' });
    const body = textOf('Closed on Mondays and Tuesdays', 'Bring a form');
    expect(problemsOf(await accept(rosa, id, { body: textOf('Closed', 'Bring a form'), baseVersion: 4 }))).toEqual(['body']);
    expect(problemsOf(await accept(rosa, id, { body: { type: 'doc', content: [{ type: 'script' }] }, baseVersion: 4 }))).toEqual(['body']);
    await expect(accept(rosa, id, { body, baseVersion: 5 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await accept(rosa, id, { body, baseVersion: 3 })).toMatchObject({ type: 'WikiSuggestionConflict' });
    expect(await accept(rosa, id, { body, baseVersion: 4 })).toMatchObject({ type: 'WikiSuggestionSaved' });
    expect(await saidOn(app, pageId)).toEqual(['Closed on Mondays and Tuesdays', 'Bring a form']);
    expect(await read(omar, id)).toMatchObject({ status: 'ACCEPTED_WITH_CHANGES', versionNumber: 5 });
    expect((await newestVersion())?.others).toEqual(['Omar']);
  });

  it('makes no version where the page says so already', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    await givenVersion(app, rosa, pageId, 'Open on Mondays and Tuesdays', 'Bring a form');
    expect(await accept(rosa, id)).toMatchObject({ type: 'WikiSuggestionSaved' });
    expect(await read(omar, id)).toMatchObject({ status: 'ACCEPTED', versionNumber: 3 });
  });

  it('reaches those who write, beside their words; where both changed the same, theirs become a version and it waits', async () => {
    const id = await givenSuggestion(app, omar, pageId, { body: textOf('Open on Mondays', 'Bring a form', 'And a pen') });
    const second = await givenSuggestion(app, omar, pageId, { body: textOf('Shut on Mondays', 'Bring a form') });
    const live = await opened(rosa, pageId);
    live.type(' at nine');
    await live.saved();
    await accept(rosa, id);
    expect(await saidOn(app, pageId)).toEqual(['Open on Mondays', 'Bring a form', 'And a pen']);
    await until(() => live.read() === 'Open on Mondays at nine\nBring a form\nAnd a pen');
    await rows(sql`update wiki_suggestion set body = ${JSON.stringify(textOf('Open on Mondays!', 'Bring a form'))}::jsonb where id = ${second}`);
    expect(await accept(rosa, second)).toMatchObject({ type: 'WikiSuggestionConflict' });
    expect(await saidOn(app, pageId)).toEqual(['Open on Mondays at nine', 'Bring a form', 'And a pen']);
  });

  it('of two editors at once happens once', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    const outcomes = await Promise.all([accept(rosa, id), decline(rosa, id)]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['WikiSuggestionDecided', 'WikiSuggestionSaved']);
    expect((await events(id)).length).toBe(2);
    expect(await mailTo(app, omar.email)).toHaveLength(1);
    expect(await withdraw(omar, id)).toMatchObject({ type: 'WikiSuggestionDecided' });
  });

  it('is for editors', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    const other = await givenPerson(app);
    for (const decide of [accept, decline]) {
      await expect(decide(omar, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(decide(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(accept(rosa, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('declining and withdrawing', () => {
  it('declining says why, by mail and in the list', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    expect(problemsOf(await decline(rosa, id, ''))).toEqual(['answer']);
    expect(await decline(rosa, id)).toMatchObject({ type: 'WikiSuggestionSaved' });
    expect(await read(omar, id)).toMatchObject({ status: 'DECLINED', answer: 'They are right', versionNumber: null });
    expect((await mailTo(app, omar.email))[0]).toContain('What they say: They are right');
    expect(await saidOn(app, pageId)).toEqual(['Open on Mondays', 'Bring a form']);
  });

  it('withdrawing is for whoever suggested it, while it waits', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    await expect(withdraw(rosa, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await withdraw(omar, id)).toMatchObject({ type: 'WikiSuggestionSaved' });
    expect(await accept(rosa, id)).toMatchObject({ type: 'WikiSuggestionDecided' });
    expect(await events(id)).toEqual(['wiki-change-suggested', 'wiki-suggestion-withdrawn']);
  });
});

describe('where a right is lost', () => {
  it('a suggestion rests with its page in the bin, comes back with it, and goes with it', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    await app.get(DeletePage).run(await app.actor(rosa), pageId);
    for (const person of [rosa, omar]) expect(await sees(person, id)).toBe(false);
    await expect(accept(rosa, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await app.get(RestorePage).run(await app.actor(rosa), { pageId });
    for (const person of [rosa, omar]) expect(await sees(person, id)).toBe(true);
    await rows(sql`delete from item where id = ${pageId}`);
    expect(await rows(sql`select from wiki_suggestion where id = ${id}`)).toEqual([]);
  });

  it('rests while moderators hide the page', async () => {
    const id = await givenSuggestion(app, omar, pageId);
    const moderator = await givenPerson(app, { roles: ['MODERATOR'] });
    await app.get(HideItem).hide({ personId: moderator.id }, pageId, 'TONE');
    for (const person of [rosa, omar, moderator]) expect(await sees(person, id)).toBe(false);
    await app.get(HideItem).show({ personId: moderator.id }, pageId);
    expect(await sees(omar, id)).toBe(true);
  });

  it('is not seen by who left a hidden group, who is mailed nothing; an archived group decides nothing', async () => {
    const groupId = await givenGroup(app, { owner: rosa, members: [omar], kind: 'HIDDEN' });
    const there = await givenWrittenPage(app, rosa, await givenSpace(app, rosa, { groupId, readers: 'GROUP', editing: 'EDITORS' }), 'Secret words');
    const [id, second] = [await givenSuggestion(app, omar, there), await givenSuggestion(app, omar, there)];
    await app.get(ArchiveGroup).archive(await app.actor(rosa), groupId);
    await expect(accept(rosa, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(suggest(app, omar, there)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await app.get(ArchiveGroup).restore(await app.actor(rosa), groupId);
    await app.get(LeaveGroup).run(await app.actor(omar), { groupId });
    expect(await sees(omar, id)).toBe(false);
    await expect(withdraw(omar, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await rows(sql`delete from mail_message`);
    expect(await decline(rosa, id)).toMatchObject({ type: 'WikiSuggestionSaved' });
    expect(await mailTo(app, omar.email)).toEqual([]);
    const parts = [];
    for await (const part of app.get(SuggestionPersonalData).parts(omar.id)) parts.push(JSON.stringify(part));
    const own = parts.filter((part) => part.includes(there)).join();
    expect(own).toContain(second);
    expect(own).not.toMatch(/Tuesdays|They are right|Secret/);
  });
});

describe('the data of a person', () => {
  it('has what they suggested; when they leave, what waits is withdrawn and what was decided stays', async () => {
    const leaver = await givenPerson(app);
    const [waiting, decided] = [await givenSuggestion(app, leaver, pageId), await givenSuggestion(app, leaver, pageId)];
    await decline(rosa, decided);
    const source = app.get(SuggestionPersonalData);
    expect(await source.count(leaver.id)).toBe(2);
    let all = '';
    for await (const part of source.parts(leaver.id)) all += JSON.stringify(part);
    expect(all).toMatch(/The days are wrong.*Open on Mondays and Tuesdays/s);
    expect(all).toContain('Answer: They are right');
    expect(await source.whenClosed(leaver.id)).toEqual([
      { fate: 'REMOVED', words: '1 suggested change that waits for an answer is withdrawn' },
      { fate: 'KEPT', words: '1 suggested change with an outcome stays, under your name' },
    ]);
    await source.close(leaver.id);
    expect([await read(rosa, waiting), await read(rosa, decided)].map(({ status }) => status)).toEqual(['WITHDRAWN', 'DECLINED']);
  });
});
