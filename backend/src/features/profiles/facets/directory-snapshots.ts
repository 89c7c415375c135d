import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { rowCount, sql } from '../../../platform/db/sql.js';
import { DirectoryDatabase } from '../directory-database.js';
import { fold } from '../fold.js';
import { Remembered } from '../remembered.js';
import { DirectorySnapshot } from './directory-snapshot.js';

interface Row {
  readonly id: string;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly professionId: string | null;
  readonly profession: string | null;
  readonly location: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly willingTo: readonly string[];
  readonly groupIds: readonly string[];
  readonly letter: string;
}

const keeping = { fresh: 60_000, usable: 300_000 };
/** Few enough that other requests are answered in between. */
const readAtOnce = 500;
/** To read it anew takes a second of processor time: while nobody waits for it, three quarters of the time are left to others. */
const pauseForWork = 3;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Reads the directory into memory when it is first asked for, and anew once a minute while somebody asks. */
@Injectable()
export class DirectorySnapshots {
  private readonly remembered: Remembered<DirectorySnapshot>;

  constructor(
    private readonly database: DirectoryDatabase,
    clock: Clock,
  ) {
    this.remembered = new Remembered(1, keeping, () => clock.now().getTime());
  }

  latest(): Promise<DirectorySnapshot> {
    return this.remembered.get('all', (isWaitedFor) => this.read(isWaitedFor));
  }

  private async read(isWaitedFor: boolean): Promise<DirectorySnapshot> {
    const snapshot = new DirectorySnapshot();
    const folded = new Map<string, string>();
    const spelt = (text: string): [string, string] => {
      const key = folded.get(text) ?? fold(text);
      folded.set(text, key);
      return [key, text];
    };
    let rows: Row[];
    let last = beforeAll;
    do {
      const started = performance.now();
      rows = await this.readAfter(last);
      for (const row of rows) {
        snapshot.add(row.id, {
          DEPARTMENT: row.departmentId && row.department ? [[row.departmentId, row.department]] : [],
          PROFESSION: row.professionId && row.profession ? [[row.professionId, row.profession]] : [],
          LOCATION: [row.location].map(spelt).filter(([key]) => key !== ''),
          SKILL: row.skills.map(spelt).filter(([key]) => key !== ''),
          LANGUAGE: row.languages.map((code) => [code, code]),
          WILLING_TO: row.willingTo.map((name) => [name, name]),
          GROUP: row.groupIds.map((id) => [id, id]),
          LETTER: /^[a-z]$/.test(row.letter) ? [[row.letter, row.letter]] : [],
        });
      }
      last = rows.at(-1)?.id ?? last;
      if (!isWaitedFor && rows.length === readAtOnce) await pause((performance.now() - started) * pauseForWork);
    } while (rows.length === readAtOnce);
    return snapshot;
  }

  // Lists come as JSON, which is read many times faster than lists of PostgreSQL.
  private readAfter(id: string): Promise<Row[]> {
    return this.database.rows(sql`
      select person.id, person.department_id as "departmentId", department.name as department, person.profession_id as "professionId",
        profession.name as profession, person.location, to_json(person.skills) as skills, to_json(person.languages) as languages,
        to_json(person.willing_to) as "willingTo",
        to_json(array(select group_id from group_member where group_member.person_id = person.id)) as "groupIds", left(person.sort_name, 1) as letter
      from person left join department on department.id = person.department_id left join profession on profession.id = person.profession_id
      where person.listed and person.id > ${id}::uuid order by person.id limit ${rowCount(readAtOnce)}`);
  }
}
