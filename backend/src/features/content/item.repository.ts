import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Audiences } from '../../platform/access/audiences.js';
import { readableBy } from '../../platform/access/readable.js';
import type { ReaderKey } from '../../platform/access/reader-keys.js';
import { Database } from '../../platform/db/database.js';
import { type Sql, columnsOf, sql, tableOf } from '../../platform/db/sql.js';
import { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { isId } from '../../platform/ids.js';
import { GroupRepository, type HeldGroup, readersOfGroup } from '../groups/groups.public.js';
import { itemKind } from './item-kinds.js';
import { Item } from './item.entity.js';
import { type AddressedItem, readersOf } from './item.policy.js';

type ItemClass<Kind extends Item> = (abstract new (...args: never[]) => Kind) & { readonly kind: string };

/**
 * Items for actions. Whoever changes an item, its draft or anything that hangs on it locks the item first, so that of
 * two at once one is done before the other looks. Where the item stands in a group, that is held first.
 */
@Injectable()
export class ItemRepository {
  private readonly selections = new Map<ItemClass<Item>, Sql>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly audiences: Audiences,
    private readonly groups: GroupRepository,
  ) {}

  /** The item of this kind, locked until the unit of work ends; undefined when the actor may not read it. */
  findReadable<Kind extends Item>(actor: Actor, kind: ItemClass<Kind>, id: string): Promise<Kind | undefined> {
    return this.find(kind, id, readableBy(actor));
  }

  /** The same for what nobody in particular does, such as an import. */
  findForSystem<Kind extends Item>(kind: ItemClass<Kind>, id: string): Promise<Kind | undefined> {
    return this.find(kind, id, sql`true`);
  }

  /** An item of whatever kind, locked until the unit of work ends: for moderators, who know items only. */
  async findAnyForSystem(id: string): Promise<Item | undefined> {
    if (!isId(id)) return undefined;
    const group = await this.holdGroupOf(id);
    const locked = await this.database.rows(sql`select from item where id = ${id} for no key update`);
    const item = locked.length ? ((await this.work.em.findOne(Item as never, { id } as never, { refresh: true })) as Item | null) : null;
    return item ? this.complete(item, group) : undefined;
  }

  /** A new item with its authors. */
  async add(item: Item, authorIds: readonly string[]): Promise<void> {
    item.authorIds = authorIds;
    await this.readdress(item);
    this.work.em.persist(item);
    await this.work.flush();
    await this.insertAuthors(item);
  }

  async changeAuthors(item: Item, authorIds: readonly string[]): Promise<void> {
    item.authorIds = authorIds;
    item.authorId = authorIds[0] ?? item.authorId;
    await this.database.rows(sql`delete from item_author where item_id = ${item.id}`);
    await this.insertAuthors(item);
    await this.readdress(item);
  }

  /** Gives the item the audience that follows from its state. Call it after every change of who may read it. */
  async readdress(item: Item): Promise<void> {
    const [group] = await this.groups.hold(item.groupId ? [item.groupId] : []);
    // What is said behind closed doors stays there when they are opened.
    if (group && group.kind !== 'OPEN' && item.intendedReaders === 'EVERYONE') item.intendedReaders = 'GROUP';
    item.audienceId = await this.audiences.intern(readersOf(item, group && readersOfGroup(group)));
  }

  /** Who may read it; its group does not change until the unit of work ends. */
  async readersOf(item: AddressedItem): Promise<ReaderKey[]> {
    const [group] = await this.groups.hold(item.groupId ? [item.groupId] : []);
    return readersOf(item, group && readersOfGroup(group));
  }

  /** Removes the item and all that hangs on it. */
  async remove(item: Item): Promise<void> {
    this.work.em.remove(item);
    await this.work.flush();
  }

  flush(): Promise<void> {
    return this.work.flush();
  }

  // The lock is not `for update`: rows that only refer to the item, such as links from other texts, need not wait for it.
  private async find<Kind extends Item>(kind: ItemClass<Kind>, id: string, readable: Sql): Promise<Kind | undefined> {
    if (!isId(id)) return undefined;
    const lock = sql`select item.id from item where id = ${id} and kind = ${kind.kind} and ${readable}`;
    // Most items stand in no group: they are locked with the look at that, and read in the same breath.
    const [place, locked] = await Promise.all([
      this.database.row<{ groupId: string | null; lockedId: string | null }>(sql`
        select place.group_id as "groupId", locked.id as "lockedId"
        from item place left join lateral (${lock} and group_id is null for no key update) locked on true where place.id = ${id}`),
      this.read(kind, id),
    ]);
    if (!place) return undefined;
    if (place.lockedId) return this.complete(this.entityOf(kind, locked), undefined);
    const group = place.groupId ? (await this.groups.hold([place.groupId]))[0] : undefined;
    const [held, row] = await Promise.all([this.database.row<object>(sql`${lock} for no key update`), this.read(kind, id)]);
    return held && this.complete(this.entityOf(kind, row), group);
  }

  /** Its row and that of its kind. */
  private read(kind: ItemClass<Item>, id: string): Promise<object | undefined> {
    return this.database.row<object>(sql`${this.rowsOf(kind)} where id = ${id}`);
  }

  private rowsOf(kind: ItemClass<Item>): Sql {
    const known = this.selections.get(kind);
    if (known) return known;
    const [item, own] = [this.work.em.getMetadata(Item as never), this.work.em.getMetadata(kind as never)];
    const rows = sql`select ${columnsOf(item, own)} from item join ${tableOf(own)} using (id)`;
    this.selections.set(kind, rows);
    return rows;
  }

  private entityOf<Kind extends Item>(kind: ItemClass<Kind>, row: object | undefined): Kind {
    if (!row) throw new Error('An item that is locked has a row of its kind');
    return this.work.em.map(kind as never, row as never) as Kind;
  }

  /** Before the item, always: whoever changes the group's kind changes its items afterwards. */
  private async holdGroupOf(id: string): Promise<HeldGroup | undefined> {
    const item = await this.database.row<{ groupId: string }>(sql`select group_id as "groupId" from item where id = ${id} and group_id is not null`);
    return item && (await this.groups.hold([item.groupId]))[0];
  }

  private async complete<Kind extends Item>(item: Kind, group: HeldGroup | undefined): Promise<Kind> {
    item.groupArchivedAt = group?.archivedAt ?? null;
    item.authorIds = itemKind(item.kind).hasAuthors ? await this.authorIdsOf(item) : [];
    return item;
  }

  private async authorIdsOf(item: Item): Promise<string[]> {
    const authors = await this.database.rows<{ id: string }>(sql`
      select person_id as id from item_author where item_id = ${item.id} order by position`);
    return authors.map((author) => author.id);
  }

  private async insertAuthors(item: Item): Promise<void> {
    await this.database.rows(sql`
      insert into item_author (item_id, person_id, position)
      select ${item.id}::uuid, person_id, position from unnest(${item.authorIds}::uuid[]) with ordinality as author (person_id, position)`);
  }
}
