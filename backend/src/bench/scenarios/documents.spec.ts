import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { Documents } from './documents.js';

const schema = buildSchema(readFileSync('../schema/schema.graphql', 'utf8'));
const documents = new Documents('../frontend/src');

describe('the operations that are measured', () => {
  it.each(['Latest', 'Search', 'InstantSearch', 'Profile', 'People', 'PeopleFacets', 'SaveDraft', 'PublishPost', 'WikiPage', 'SavePlainPage'])('%s is the web app’s and valid', (name) => {
    const text = documents.operation(name);
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text).toContain(name);
    expect(text).toContain('__typename');
  });

  it('a post and its comments are asked in one operation', () => {
    const text = documents.merged('PostWithComments', 'Post', 'Comments');
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text).toContain('viewerCan');
    expect(text).toMatch(/comments\(first: \$first, after: \$after\)/);
    expect(text.match(/ post\(address/g)).toHaveLength(1);
  });

  it('are those that exist', () => {
    expect(() => documents.operation('Nothing')).toThrow('The web app has no operation Nothing');
  });
});
