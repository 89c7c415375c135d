import { Injectable } from '@nestjs/common';
import { shortIdIn } from '../../../platform/addresses.js';
import { Database } from '../../../platform/db/database.js';
import { type Sql, sql } from '../../../platform/db/sql.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import type { AudienceChoice } from '../../content/content.public.js';
import { type AddressedSpace, type SpaceEditing, readersThatFit } from '../spaces/space.policy.js';

/** Whose a space was where it was taken from, who read it there and who edited. */
export interface SpaceElsewhere {
  /** Null for one of all staff. */
  readonly place: { readonly type: 'DEPARTMENT' | 'GROUP'; readonly name: string } | null;
  readonly readers: AudienceChoice;
  readonly editing: SpaceEditing;
}

/** Who is to read what is brought here, by whoever brings it: all staff, those who read it elsewhere, or one department or group. */
export type ImportReaders = 'everyone' | 'same' | NonNullable<SpaceElsewhere['place']>;

/** A space that is opened for an import, in words too. */
export interface ImportReach extends AddressedSpace {
  readonly editing: SpaceEditing;
  /** Who reads it: "all staff", "the department Skills". */
  readonly label: string;
}

interface Place {
  readonly id: string;
  readonly name: string;
}

const allStaff: ImportReach = { departmentId: null, groupId: null, intendedReaders: 'EVERYONE', editing: 'READERS', label: 'all staff' };

/** Finds the readers on this site for what is brought here. What fewer than all staff read elsewhere, more read here only when that is said. */
@Injectable()
export class ImportReadersQueries {
  constructor(private readonly database: Database) {}

  /** Whom a new space is for. `elsewhere` is undefined where what is brought never was a space. Throws BadRequest where that is not said. */
  async forNew(told: ImportReaders | undefined, elsewhere: SpaceElsewhere | 'unknown' | undefined): Promise<ImportReach> {
    if (told !== undefined) return this.reachOf(told, elsewhere);
    if (elsewhere === undefined) return allStaff;
    if (elsewhere !== 'unknown' && elsewhere.place === null) return this.reachOf('same', elsewhere);
    throw new BadRequest(`${whoRead(elsewhere)}. Say who is to read it here, with --readers: ${choices(elsewhere)}`);
  }

  /** Throws BadRequest where a space that is there has other readers than what is brought had elsewhere, unless they were named. */
  async ensureFits(space: AddressedSpace, told: ImportReaders | undefined, elsewhere: SpaceElsewhere | 'unknown' | undefined): Promise<void> {
    if (told === undefined && elsewhere === undefined) return;
    if (told === undefined && elsewhere === 'unknown') throw new BadRequest(`${whoRead(elsewhere)}. The space is there already: say who reads it, with --readers: ${choices(elsewhere)}`);
    const allowed = await this.reachOf(told ?? 'same', elsewhere).catch((error: unknown) => {
      if (told === undefined && error instanceof BadRequest) return undefined;
      throw error;
    });
    if (allowed && isWithin(space, allowed)) return;
    throw new BadRequest(told === undefined && elsewhere !== undefined
      ? `${whoRead(elsewhere)}. The space of this name that is there has other readers: name another space, or say who reads it, with --readers`
      : 'The space of this name that is there has other readers than --readers says: name another space, or its own readers');
  }

  private async reachOf(told: ImportReaders, elsewhere: SpaceElsewhere | 'unknown' | undefined): Promise<ImportReach> {
    const known = elsewhere === 'unknown' ? undefined : elsewhere;
    // Those who were named stay behind: until somebody looks after the space, nobody edits it.
    const editing = (otherwise: SpaceEditing): SpaceEditing => (known?.editing === 'EDITORS' ? 'EDITORS' : otherwise);
    if (told === 'everyone') return { ...allStaff, editing: editing('READERS') };
    if (told !== 'same') return this.reachIn(told, told.type, editing('MEMBERS'));
    if (!known) throw new BadRequest(`--readers same: ${whoRead('unknown').toLowerCase()}`);
    return known.place ? this.reachIn(known.place, known.readers, known.editing) : { ...allStaff, editing: known.editing };
  }

  private async reachIn({ type, name }: NonNullable<SpaceElsewhere['place']>, readers: AudienceChoice, editing: SpaceEditing): Promise<ImportReach> {
    const isOfGroup = type === 'GROUP';
    const { id, kind, name: found } = isOfGroup ? await this.groupCalled(name) : { ...(await this.departmentCalled(name)), kind: null };
    const place = { departmentId: isOfGroup ? null : id, groupId: isOfGroup ? id : null };
    const own: AudienceChoice = isOfGroup ? 'GROUP' : 'DEPARTMENT';
    const intendedReaders = readersThatFit(place, kind === 'OPEN').includes(readers) ? readers : own;
    const label = `the ${isOfGroup ? 'group' : 'department'} ${found}`;
    return { ...place, intendedReaders, editing, label: intendedReaders === 'EVERYONE' ? `all who know ${label}` : label };
  }

  private departmentCalled(name: string): Promise<Place> {
    const where = sql`lower(name) = lower(${name}) or lower(acronym) = lower(${name})`;
    return this.only(`department called "${name}"`, sql`select id, name from department where ${where} limit 2`);
  }

  private groupCalled(name: string): Promise<Place & { readonly kind: string }> {
    return this.only(`group called "${name}" that is written in`, sql`
      select id, name, kind from people_group
      where (lower(name) = lower(${name}) or short_id = ${shortIdIn(name)}) and merged_into_id is null and archived_at is null limit 2`);
  }

  private async only<Row extends Place>(wanted: string, rows: Sql): Promise<Row> {
    const [found, other] = await this.database.rows<Row>(rows);
    if (!found) throw new BadRequest(`There is no ${wanted}`);
    if (other) throw new BadRequest(`There is more than one ${wanted}`);
    return found;
  }
}

function isWithin(space: AddressedSpace, allowed: AddressedSpace): boolean {
  const isSamePlace = space.departmentId === allowed.departmentId && space.groupId === allowed.groupId;
  if (allowed.intendedReaders === 'EVERYONE') return isSamePlace || (allowed.departmentId === null && allowed.groupId === null);
  return isSamePlace && space.intendedReaders === allowed.intendedReaders;
}

function whoRead(elsewhere: SpaceElsewhere | 'unknown'): string {
  if (elsewhere === 'unknown') return 'It does not say who read it where it was made';
  const { place, readers } = elsewhere;
  if (!place) return 'All staff read it where it was made';
  const owner = `${place.type === 'GROUP' ? 'group' : 'department'} "${place.name}"`;
  return readers === 'EVERYONE' ? `It was a space of the ${owner} where it was made` : `Only the ${owner} read it where it was made`;
}

function choices(elsewhere: SpaceElsewhere | 'unknown'): string {
  const others = 'department:NAME, group:NAME or everyone';
  if (elsewhere === 'unknown' || !elsewhere.place) return others;
  return `same (the ${elsewhere.place.type === 'GROUP' ? 'group' : 'department'} of that name here), ${others}`;
}
