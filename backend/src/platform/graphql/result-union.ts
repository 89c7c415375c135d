import type { Type } from '@nestjs/common';
import { createUnionType } from '@nestjs/graphql';

/**
 * The union of what a mutation can answer. Actions tell their outcomes apart by a `type` field that is the GraphQL
 * type's name.
 */
export function resultUnion<Types extends readonly Type<unknown>[]>(name: string, types: Types, description: string) {
  return createUnionType({
    name,
    description,
    types: () => types,
    resolveType: (outcome: { type: string }) => outcome.type as never,
  });
}
