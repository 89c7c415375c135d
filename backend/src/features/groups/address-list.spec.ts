import { describe, expect, it } from '@jest/globals';
import { readAddressList } from './address-list.js';

const addresses = (text: string) => readAddressList(text).map(({ address }) => address);

describe('a pasted list of addresses', () => {
  it.each<[string, (string | null)[]]>([
    ['', []],
    [' \n\n ', []],
    ['a@one.example\r\nb@one.example', ['a@one.example', 'b@one.example']],
    ['a@one.example, b@one.example;', ['a@one.example', 'b@one.example']],
    ['a@one.example, Ed Cole <e@one.example>', ['a@one.example', 'e@one.example']],
    ['a@one.example, b@one.example', ['a@one.example', 'b@one.example']],
    ['a@one.example; b@one.example', ['a@one.example', 'b@one.example']],
    ['Priya Raman <Priya@One.example>', ['priya@one.example']],
    ['Raman, Priya <priya@one.example>', ['priya@one.example']],
    ['Raman, Priya <p@one.example>; Cole, Ed <e@one.example>', ['p@one.example', 'e@one.example']],
    ['Priya Raman', [null]],
    ['a@b@c', [null]],
    [`${'x'.repeat(300)}@one.example`, [null]],
  ])('%j holds %j', (text, expected) => expect(addresses(text)).toEqual(expected));

  it('shows of each entry no more than can be read', () => {
    expect(readAddressList('x'.repeat(5000))[0]?.entry).toHaveLength(100);
  });
});
