import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { newId } from '../../platform/ids.js';

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A valid call of a root field, with a value made up for every argument that it needs. */
export function anyOperation(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): Operation {
  const needed = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const declared = needed.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = needed.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const call = passed ? `${field.name}(${passed})` : field.name;
  const variables = Object.fromEntries(needed.map((argument) => [argument.name, anyValue(argument.type)]));
  return { query: `${kind} ${declared ? `(${declared})` : ''} { ${call} ${selection(field.type)} }`, variables };
}

function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, anyValue(field.type)]));
  }
  const byName: Record<string, unknown> = { ID: newId(), Int: 1, Float: 1, Boolean: true, RichText: { type: 'doc', content: [{ type: 'paragraph' }] } };
  return byName[getNamedType(type).name] ?? 'anything';
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  return isLeafType(named) ? '' : '{ __typename }';
}
