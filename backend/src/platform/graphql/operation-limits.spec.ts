import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { operationLimits } from './operation-limits.js';

const schema = buildSchema('type Query { node: Node } type Node { node: Node id: ID }');
const problems = (document: string) => validate(schema, parse(document), [...specifiedRules, operationLimits]).map(({ message }) => message);

const nested = (depth: number) => `{ ${'node { '.repeat(depth - 1)} id ${'}'.repeat(depth - 1)} }`.replace('{  id', '{ node { id }');
const bomb = `{ node { ...F0 } } ${Array.from({ length: 20 }, (_, i) => `fragment F${i} on Node { node { ...F${i + 1} } n: node { ...F${i + 1} } }`).join(' ')} fragment F20 on Node { id }`;

describe('operationLimits', () => {
  it('lets an ordinary operation pass', () => expect(problems('{ node { node { id } } }')).toEqual([]));

  it.each([
    ['levels', nested(16)],
    ['aliases', `{ node { ${Array.from({ length: 21 }, (_, i) => `a${i}: id`).join(' ')} } }`],
    ['fields', `{ node { ${Array.from({ length: 401 }, () => 'id').join(' ')} } }`],
    ['root fields', `{ ${Array.from({ length: 11 }, () => 'node { id }').join(' ')} }`],
    // Two to the power of twenty selections: measured one by one this would not end.
    ['levels', bomb],
  ])('refuses too many %s', (what, document) => expect(problems(document).join()).toContain(what));

  it('survives a fragment that contains itself', () => {
    expect(problems('{ node { ...F } } fragment F on Node { node { ...F } }').join()).toContain('Cannot spread fragment');
  });
});
