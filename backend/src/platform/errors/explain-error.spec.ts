import { describe, expect, it } from '@jest/globals';
import { ConnectionException } from '@mikro-orm/core';
import { NotFound } from './domain-errors.js';
import { explainError } from './explain-error.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('explainError', () => {
  it('leaves what people are meant to read as it is', () => {
    const error = new NotFound();
    expect(explainError(error)).toBe(error);
  });

  it.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a socket that is gone', Object.assign(withCode('ENOENT'), { syscall: 'connect' })],
    ['a server that shuts down', withCode('57P01')],
    ['a refused connection on every address of a name', new AggregateError([withCode('ECONNREFUSED')])],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['one that MikroORM has wrapped', new ConnectionException(withCode('ECONNREFUSED'))],
  ])('calls %s UNAVAILABLE', (_, error) => expect(explainError(error).code).toBe('UNAVAILABLE'));

  it('calls a character that PostgreSQL does not keep BAD_REQUEST', () =>
    expect(explainError(withCode('22021')).code).toBe('BAD_REQUEST'));

  it.each([
    ['a fault', new TypeError('x is undefined')],
    ['a statement that is wrong', withCode('42P01')],
    ['a file that is gone', Object.assign(withCode('ENOENT'), { syscall: 'open' })],
    ['what is no error at all', 'text'],
  ])('calls %s INTERNAL and says nothing of it', (_, error) => {
    expect(explainError(error)).toMatchObject({ code: 'INTERNAL', message: 'Something went wrong on our side' });
  });
});
