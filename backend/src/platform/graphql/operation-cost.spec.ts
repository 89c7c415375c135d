import { describe, expect, it } from '@jest/globals';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, Kind, buildSchema, parse } from 'graphql';
import { costOfOperation } from './operation-cost.js';

const schema = buildSchema(`
  type Query { latest(first: Int = 20): Posts  post: Post  any: Any }
  type Posts { nodes: [Post]  pageInfo: PageInfo }
  type PageInfo { hasNextPage: Boolean }
  type Post { id: ID  author: Person  tags: [Tag] }
  type Tag { id: ID }
  type Person { id: ID  posts(first: Int = 20): Posts }
  union Any = Post | Person`);

function cost(text: string, variables = {}, of = schema): number {
  const document = parse(text);
  const operation = document.definitions[0];
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  return costOfOperation(of, document, operation, variables);
}

describe('costOfOperation', () => {
  it.each<[string, string, object, number]>([
    ['each field', '{ post { id author { id } } }', {}, 4],
    ['the rows of a page', '{ latest(first: 5) { nodes { id } } }', {}, 1 + 5 * 2],
    ['as many rows as come unasked', '{ latest { nodes { id } } }', {}, 1 + 20 * 2],
    ['as many rows as a variable says', 'query ($n: Int) { latest(first: $n) { nodes { id } } }', { n: 3 }, 1 + 3 * 2],
    ['a full page for a variable that says nothing', 'query ($n: Int = 2) { latest(first: $n) { nodes { id } } }', {}, 1 + 50 * 2],
    ['a full page for a number that will be refused', '{ latest(first: -1000000) { nodes { id } } }', {}, 1 + 50 * 2],
    ['lists without pages', '{ post { tags { id } } }', {}, 1 + 1 + 10],
    ['what is in fragments', '{ post { ...P } any { ... on Post { ...P } } } fragment P on Post { tags { id } }', {}, 2 * (1 + 1 + 10)],
    ['pages inside pages', '{ latest(first: 50) { nodes { author { posts(first: 50) { nodes { id } } } } } }', {}, 1 + 50 * (1 + 1 + 1 + 50 * 2)],
    ['every alias', '{ a: latest(first: 5) { nodes { id } } b: latest(first: 5) { nodes { id } } }', {}, 2 * (1 + 5 * 2)],
  ])('counts %s', (_, text, variables, expected) => expect(cost(text, variables)).toBe(expected));

  it('counts a field for as much as it says that it costs', () => {
    const Answer = new GraphQLObjectType({ name: 'Answer', fields: { words: { type: GraphQLInt } } });
    const fields = { heavy: { type: Answer, extensions: { complexity: 500 } }, number: { type: GraphQLInt, extensions: { complexity: 50 } } };
    const heavy = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
    expect(cost('{ heavy { words } again: heavy { words } number }', {}, heavy)).toBe(2 * 501 + 50);
  });
});
