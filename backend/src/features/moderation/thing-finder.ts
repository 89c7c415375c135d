import { type RichTextDocument, imageAddress, imagesOf } from '@crossbench/schema/rich-text';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { readableBy } from '../../platform/access/readable.js';
import { addressOf } from '../../platform/addresses.js';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { isId } from '../../platform/ids.js';
import { CommentQueries, commentPath } from '../comments/comments.public.js';
import { type ItemRow, ItemQueries, pathOf } from '../content/content.public.js';
import { PersonQueries } from '../profiles/profiles.public.js';
import type { ReportedThing, ThingReference } from './reported-thing.js';

/** A picture that stands in the published text of an item. */
export interface PictureInItem {
  readonly id: string;
  readonly url: string;
  readonly description: string;
}

/** Finds what somebody wants to report, as far as they can see it themselves now. */
@Injectable()
export class ThingFinder {
  constructor(
    private readonly database: Database,
    private readonly items: ItemQueries,
    private readonly comments: CommentQueries,
    private readonly people: PersonQueries,
  ) {}

  async findReadable(actor: Actor, { kind, id }: ThingReference): Promise<ReportedThing | undefined> {
    if (!isId(id)) return undefined;
    switch (kind) {
      case 'ITEM':
        return this.item(actor, id);
      case 'COMMENT':
        return this.comment(actor, id);
      case 'PICTURE':
        return this.picture(actor, id);
      case 'PROFILE':
        return this.profile(id);
    }
  }

  /** Those of the published text, in its order and without the hidden ones. */
  async picturesIn(actor: Actor, itemId: string): Promise<PictureInItem[]> {
    const row = await this.database.row<{ body: RichTextDocument }>(sql`
      select revision.body from item join item_revision revision on revision.item_id = item.id and revision.number = item.revision_number
      where item.id = ${itemId} and ${readableBy(actor)}`);
    const pictures = new Map((row ? imagesOf(row.body) : []).map((picture) => [picture.attachmentId, picture]));
    if (pictures.size === 0) return [];
    const shown = await this.database.rows<{ id: string }>(sql`
      select id from attachment where id = any(${[...pictures.keys()].filter(isId)}::uuid[]) and hidden_at is null`);
    return [...pictures.values()]
      .filter(({ attachmentId }) => shown.some(({ id }) => id === attachmentId))
      .map(({ attachmentId, alt }) => ({ id: attachmentId, url: imageAddress(attachmentId), description: alt }));
  }

  private async item(actor: Actor, id: string): Promise<ReportedThing | undefined> {
    const item = await this.items.readableItem(actor, id);
    if (!item || !isOpenToReaders(item)) return undefined;
    const { title, kind, revisionNumber, groupId } = item;
    const authorIds = await this.items.answerableFor(item);
    return { kind: 'ITEM', id, groupId, authorIds, version: revisionNumber, text: '', title, path: pathOf(item), label: kind };
  }

  private async comment(actor: Actor, id: string): Promise<ReportedThing | undefined> {
    const [comment] = await this.comments.readable(actor, [id]);
    if (!comment?.authorId) return undefined;
    const item = await this.items.readableItem(actor, comment.itemId);
    if (!item) return undefined;
    const place = { title: item.title, path: commentPath(item, id) };
    return { kind: 'COMMENT', id, groupId: item.groupId, authorIds: [comment.authorId], version: null, text: comment.body, label: 'comment', ...place };
  }

  private async picture(actor: Actor, id: string): Promise<ReportedThing | undefined> {
    const row = await this.database.row<{ itemId: string; name: string; description: string }>(sql`
      select item_id as "itemId", name, description from attachment where id = ${id} and kind = 'PICTURE' and hidden_at is null`);
    const item = row && (await this.items.readableItem(actor, row.itemId));
    if (!item || !isOpenToReaders(item)) return undefined;
    const place = { title: item.title, path: pathOf(item) };
    const authorIds = await this.items.answerableFor(item);
    return { kind: 'PICTURE', id, groupId: item.groupId, authorIds, version: null, text: row.description || row.name, label: 'picture', ...place };
  }

  private async profile(id: string): Promise<ReportedThing | undefined> {
    const [person] = await this.people.byIds([id]);
    if (!person) return undefined;
    const path = `/people/${addressOf(person.slug, person.shortId)}`;
    return { kind: 'PROFILE', id, groupId: null, authorIds: [id], version: null, text: person.bio, title: person.name, path, label: 'profile' };
  }
}

/** Nobody but its authors sees anything else, and nobody reports themselves. */
function isOpenToReaders({ status, hiddenAt }: ItemRow): boolean {
  return (status === 'PUBLISHED' || status === 'ARCHIVED') && !hiddenAt;
}
