import { describe, expect, it } from '@jest/globals';
import { rowCount, sql, toStatement } from './sql.js';

describe('sql', () => {
  it('binds every value and numbers them through nested pieces', () => {
    const readable = sql`audience_id = any(${[1, 2]})`;
    const statement = toStatement(sql`select * from item where id = ${'a'} and ${readable} limit ${3}`);
    expect(statement.text).toBe('select * from item where id = $1 and audience_id = any($2) limit $3');
    expect(statement.values).toEqual(['a', '{1,2}', 3]);
  });

  it('writes lists as PostgreSQL does, and leaves to the driver what needs more than quotes', () => {
    const texts = ['a, b', 'null', '', "d'Arcy", '{}'];
    expect(toStatement(sql`select ${texts}`).values).toEqual([`{"a, b","null","","d'Arcy","{}"}`]);
    for (const list of [['say "a"', 'b'], ['back\\slash'], ['a', null], [new Date(0)], []]) expect(toStatement(sql`select ${list}`).values).toEqual([list]);
  });

  it('never lets a value become SQL', () => {
    const hostile = "'; drop table item; --";
    const statement = toStatement(sql`select ${hostile}`);
    expect(statement.text).toBe('select $1');
    expect(statement.values).toEqual([hostile]);
  });

  it('writes numbers of rows into the text, and nothing else', () => {
    expect(toStatement(sql`select ${1} limit ${rowCount(21)}`)).toMatchObject({ text: 'select $1 limit 21', values: [1] });
    for (const count of [1.5, -1, Number.NaN, '1; drop table item' as unknown as number]) expect(() => rowCount(count)).toThrow('whole number');
  });

  it('gives the same text the same name and another text another', () => {
    const one = toStatement(sql`select ${1}`);
    expect(toStatement(sql`select ${2}`).name).toBe(one.name);
    expect(toStatement(sql`select ${2}, 1`).name).not.toBe(one.name);
  });
});
