import { describe, expect, it } from '@jest/globals';
import { sql, toStatement } from './sql.js';

describe('sql', () => {
  it('binds every value and numbers them through nested pieces', () => {
    const readable = sql`audience_id = any(${[1, 2]})`;
    const statement = toStatement(sql`select * from item where id = ${'a'} and ${readable} limit ${3}`);
    expect(statement.text).toBe('select * from item where id = $1 and audience_id = any($2) limit $3');
    expect(statement.values).toEqual(['a', [1, 2], 3]);
  });

  it('never lets a value become SQL', () => {
    const hostile = "'; drop table item; --";
    const statement = toStatement(sql`select ${hostile}`);
    expect(statement.text).toBe('select $1');
    expect(statement.values).toEqual([hostile]);
  });

  it('gives the same text the same name and another text another', () => {
    const one = toStatement(sql`select ${1}`);
    expect(toStatement(sql`select ${2}`).name).toBe(one.name);
    expect(toStatement(sql`select ${2}, 1`).name).not.toBe(one.name);
  });
});
