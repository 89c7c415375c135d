import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLArgument, type GraphQLNamedType, buildSchema, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType,
  isObjectType, isSpecifiedScalarType,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8'));
const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];

interface Described {
  readonly name: string;
  readonly description?: string | null;
}

/** The field says what its `input` is, and whose id it takes. */
function speaksForItself({ name }: GraphQLArgument): boolean {
  return name === 'input' || name === 'id' || name.endsWith('Id');
}

function undescribed(type: GraphQLNamedType): string[] {
  const missing = (owner: string, things: readonly Described[]) =>
    things.filter(({ description }) => !description?.trim()).map(({ name }) => `${owner}.${name}`);
  const own = roots.includes(type.name) ? [] : missing('type', [type]);
  if (isEnumType(type)) return [...own, ...missing(type.name, type.getValues())];
  if (isInputObjectType(type)) return [...own, ...missing(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) => missing(`${type.name}.${field.name}`, field.args.filter((arg) => !speaksForItself(arg))));
  return [...own, ...missing(type.name, fields), ...args];
}

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

describe('the schema', () => {
  it('says what every type, field, argument and value means', () => {
    expect(types.length).toBeGreaterThan(100);
    expect(types.flatMap(undescribed)).toEqual([]);
  });
});
