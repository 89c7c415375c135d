import { givenPost, textOf } from '../../../features/blogs/testing/post.factory.js';
import { blogOfGroup } from '../../../features/blogs/blog-places.js';
import { givenComment } from '../../../features/comments/testing/comment.factory.js';
import { sendUpload } from '../../../features/content/testing/send-upload.js';
import { AskToJoin } from '../../../features/groups/actions/ask-to-join.js';
import { InvitationLinks } from '../../../features/groups/actions/invitation-links.js';
import { GroupRepository, type GroupKind } from '../../../features/groups/groups.public.js';
import { givenInvited } from '../../../features/groups/testing/belonging.factory.js';
import type { GroupCast } from '../../../features/groups/testing/group-cast.js';
import { givenReport } from '../../../features/moderation/testing/report.factory.js';
import { givenPage, givenSpace } from '../../../features/wiki/testing/wiki.factory.js';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { givenPerson } from '../../people.factory.js';
import type { TestApp } from '../../test-app.js';

/** Something of a group, and what kind of thing it is. */
export interface Secret {
  readonly noun: string;
  readonly value: string;
}

export interface SecretGroup {
  readonly kind: GroupKind;
  readonly secrets: readonly Secret[];
  /** Stand in what only its members read. */
  readonly words: readonly string[];
}

/** A group with everything in it that a group can have, told by those who belong to it. */
export async function givenSecretGroup(app: TestApp, cast: GroupCast, kind: GroupKind): Promise<SecretGroup> {
  const mark = `${kind.toLowerCase()}kept`;
  const word = (what: string): string => `${mark}${what}`;
  const { owner, member } = cast.people;
  const id = await cast.group(kind);
  const database = app.get(Database);
  await app.get(UnitOfWork).run(() => app.get(GroupRepository).describe(id, {
    name: `The ${mark} group`, purpose: 'To keep things', about: word('about'), welcome: word('welcome'), topicIds: [],
  }));
  const blogId = blogOfGroup(id).id;
  const body = textOf(word('body'));
  const post = await givenPost(app, owner, { title: word('title'), body, blogId, audience: 'GROUP', tags: [word('tag')] });
  const draft = await givenPost(app, owner, { title: word('draft'), body, blogId, audience: 'GROUP', status: 'draft', tags: [] });
  const comment = await givenComment(app, owner, { itemId: post.id, text: word('comment') });
  const file = await sendUpload(await app.as(owner), { item: post.id, name: `${word('file')}.txt`, body: word('bytes') });
  const spaceId = await givenSpace(app, owner, { groupId: id, name: word('space'), description: word('space'), readers: 'GROUP' });
  const pageId = await givenPage(app, owner, { spaceId, title: word('page') });
  const others = [await givenPerson(app), await givenPerson(app)] as const;
  await givenInvited(app, id, owner, [others[0]]);
  if (kind === 'REQUEST') await app.get(AskToJoin).run(await app.actor(others[1]), { groupId: id, reason: word('reason') });
  await app.get(InvitationLinks).make(await app.actor(owner), { groupId: id, days: 7 });
  await givenReport(app, member, { kind: 'ITEM', id: post.id, words: word('report') });
  const row = await database.row<{ shortId: string; blog: string; tag: string; invitation: string; request: string | null; link: string; case: string; space: string; page: string }>(sql`
    select short_id as "shortId", (select short_id from blog where id = ${blogId}) as blog, (select id from tag where slug = ${word('tag')}) as tag,
      (select id from group_invitation where group_id = ${id} and person_id = ${others[0].id}) as invitation,
      (select id from group_request where group_id = ${id} limit 1) as request, (select id from group_link where group_id = ${id} limit 1) as link,
      (select id from moderation_case where group_id = ${id} limit 1) as case,
      (select short_id from wiki_space where id = ${spaceId}) as space, (select short_id from item where id = ${pageId}) as page
    from people_group where id = ${id}`);
  if (!row) throw new Error('The group is gone');
  const secrets = [
    ['group', id], ['group', `the-group-${row.shortId}`], ['blog', blogId], ['blog', row.blog],
    ['item', post.id], ['item', post.path.replace('/posts/', '')], ['item', draft.id], ['comment', comment.id], ['attachment', file.id],
    ['invitation', row.invitation], ['request', row.request], ['link', row.link], ['case', row.case], ['tag', row.tag], ['tag', word('tag')],
    ['space', spaceId], ['space', `the-space-${row.space}`], ['page', pageId], ['page', `the-page-${row.page}`],
  ] as const;
  return {
    kind,
    secrets: secrets.flatMap(([noun, value]) => (value ? [{ noun, value }] : [])),
    words: ['about', 'welcome', 'title', 'body', 'draft', 'comment', 'file', 'reason', 'report', 'tag', 'space', 'page'].map(word),
  };
}
