import { limits } from '@crossbench/schema/limits';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { sql } from '../../../platform/db/sql.js';
import { UnitOfWork } from '../../../platform/db/unit-of-work.js';
import { BadRequest } from '../../../platform/errors/domain-errors.js';
import { Problems } from '../../../platform/errors/problems.js';
import { Events } from '../../../platform/events/events.js';
import { newId } from '../../../platform/ids.js';
import { GroupRepository } from '../../groups/groups.public.js';
import type { NewPage } from '../pages/page.repository.js';
import { foldName } from '../folded-name.js';
import { readSpaceName } from '../spaces/read-space-words.js';
import { spaceCreated } from '../spaces/space.events.js';
import type { AddressedSpace } from '../spaces/space.policy.js';
import { SpaceRepository } from '../spaces/space.repository.js';
import { type ImportReaders, ImportReadersQueries, type SpaceElsewhere } from './import-readers.js';

/** A space into which pages are brought. */
export interface ImportSpace {
  readonly id: string;
  readonly shortId: string;
  readonly slug: string;
  readonly name: string;
}

/** What is known of a space that an import may open. */
export interface SpaceToEnsure {
  readonly description?: string;
  /** As whoever imports says. */
  readonly readers?: ImportReaders;
  /** What it was where it comes from; left out where it never was a space. */
  readonly elsewhere?: SpaceElsewhere | 'unknown';
}

/** Finds the space that an import names, and opens it where it is missing. The system does it: it asks nobody's permission. */
@Injectable()
export class SpaceForImport {
  constructor(
    private readonly database: Database,
    private readonly spaces: SpaceRepository,
    private readonly groups: GroupRepository,
    private readonly readers: ImportReadersQueries,
    private readonly work: UnitOfWork,
    private readonly events: Events,
  ) {}

  /**
   * Answers whom a new one is opened for, in words: all staff, unless it is told otherwise. Throws BadRequest where the name fits no
   * space, or several, and where more people would read it than elsewhere without being told so.
   */
  ensure(entered: string, { description = '', readers, elsewhere }: SpaceToEnsure = {}): Promise<ImportSpace & { readonly openedFor: string | null }> {
    return this.work.run(async () => {
      const problems = new Problems();
      const name = readSpaceName(problems, entered);
      if (problems.any) throw new BadRequest(`"${entered}" cannot be the name of a space`);
      const known = await this.named(name);
      if (known.length > 1) throw new BadRequest(`There are ${known.length} spaces called "${name}". Rename one of them first`);
      if (known[0]) {
        await this.readers.ensureFits(known[0], readers, elsewhere);
        return { ...known[0], openedFor: null };
      }
      const { label, ...reach } = await this.readers.forNew(readers, elsewhere);
      await this.spaces.add(
        { ...reach, id: newId(), name, description: description.slice(0, limits.spaceDescription), managerIds: [] },
        null,
      );
      const [made] = await this.named(name);
      if (!made) throw new Error('A space that was just opened is not there');
      await this.events.record(spaceCreated(made.id), null);
      return { ...made, openedFor: label };
    });
  }

  /** The space, locked until the unit of work ends, with its group held. */
  async lock(id: string): Promise<NewPage['space']> {
    const groups = await this.database.rows<{ id: string }>(sql`select group_id as id from wiki_space where id = ${id} and group_id is not null`);
    await this.groups.hold(groups.map((group) => group.id));
    const space = await this.database.row<NewPage['space']>(sql`
      select id, department_id as "departmentId", group_id as "groupId", intended_readers as "intendedReaders",
        editors_audience_id as "editorsAudienceId"
      from wiki_space where id = ${id} for no key update`);
    if (!space) throw new BadRequest('The space was deleted meanwhile');
    return space;
  }

  private named(name: string): Promise<(ImportSpace & AddressedSpace)[]> {
    return this.database.rows(sql`
      select id, short_id as "shortId", slug, name, department_id as "departmentId", group_id as "groupId", intended_readers as "intendedReaders"
      from wiki_space where folded = ${foldName(name)} order by id`);
  }
}
