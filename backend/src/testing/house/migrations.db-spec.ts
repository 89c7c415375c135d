import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { Database } from '../../platform/db/database.js';
import { sql } from '../../platform/db/sql.js';
import { newId } from '../../platform/ids.js';
import { givenPerson } from '../people.factory.js';
import { type TestApp, startTestApp } from '../test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

interface Column {
  table: string;
  column: string;
  nullable: boolean;
}

/** As tags were kept once: with whatever characters. */
async function givenTag(name: string, folded: string): Promise<void> {
  const id = newId();
  await app.get(Database).rows(sql`
    with made as (insert into tag (id, name, folded, slug, created_at) values (${id}, ${name}, ${folded}, ${id}, clock_timestamp()))
    insert into tag_name (folded, name, letters, tag_id, created_at) values (${folded}, ${name}, ${folded}, ${id}, clock_timestamp())`);
}

describe('the migrations', () => {
  it('make a column for every property of every entity, and let it be empty where the entity does', async () => {
    const columns = await app.get(Database).rows<Column>(sql`
      select table_name::text as table, column_name::text as column, is_nullable = 'YES' as nullable
      from information_schema.columns where table_schema = 'public'`);
    const found = new Map(columns.map(({ table, column, nullable }) => [`${table}.${column}`, nullable]));
    const wrong: string[] = [];
    for (const meta of app.get(MikroORM).getMetadata().getAll().values()) {
      for (const property of meta.props.filter(({ persist, name }) => persist !== false && meta.ownProps?.some((own) => own.name === name) !== false)) {
        for (const field of property.fieldNames ?? []) {
          const nullable = found.get(`${meta.tableName}.${field}`);
          if (nullable === undefined) wrong.push(`${meta.tableName}.${field} is missing`);
          else if (nullable !== Boolean(property.nullable)) wrong.push(`${meta.tableName}.${field} differs in being nullable`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('take from names what turns around a list', async () => {
    const { id } = await givenPerson(app, { name: '\u202eRosa \u2067Weber\u2069' });
    const { id: other } = await givenPerson(app, { name: '\u202e' });
    await givenTag('Open \u202edata', 'open \u202edata');
    await givenTag('Maps', 'map');
    await givenTag('Maps\u2063', 'maps\u2063');
    const { migrator } = app.get(MikroORM);
    await migrator.down({ to: '0053-quick-counts' });
    await migrator.up();
    const tags = await app.get(Database).rows(sql`
      select tag.name, tag.folded, tag_name.name as known, tag_name.folded as by from tag join tag_name on tag_name.tag_id = tag.id order by tag.created_at`);
    expect(tags).toEqual([
      { name: 'Open data', folded: 'open data', known: 'Open data', by: 'open data' },
      { name: 'Maps', folded: 'map', known: 'Maps', by: 'map' },
      { name: 'Maps (2)', folded: 'map (2)', known: 'Maps (2)', by: 'map (2)' },
    ]);
    const people = await app.get(Database).rows(sql`select name from person where id = any(${[id, other]}::uuid[]) order by name`);
    expect(people).toEqual([{ name: 'Rosa Weber' }, { name: 'Untitled' }]);
  });

  it('can be taken back and applied again', async () => {
    const { migrator } = app.get(MikroORM);
    const applied = await migrator.getExecuted();
    await migrator.down({ to: 0 });
    const left = await app.get(Database).rows<{ name: string }>(sql`
      select tablename::text as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`);
    expect(left).toEqual([]);
    await migrator.up();
    expect(await migrator.getExecuted()).toHaveLength(applied.length);
  });
});
