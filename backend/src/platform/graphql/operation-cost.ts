import type { ApolloServerPlugin } from '@apollo/server';
import { limits } from '@crossbench/schema/limits';
import {
  type DocumentNode, type FieldNode, type GraphQLCompositeType, GraphQLError, type GraphQLField, type GraphQLSchema, Kind,
  type OperationDefinitionNode, type SelectionSetNode, getNamedType, getNullableType, isCompositeType, isListType, isUnionType,
} from 'graphql';

/** Fields that an answer may hold, were every list as long as it was asked for. */
const maxCost = 20_000;

/** How long a list without pages is taken to be. */
const listLength = 10;

type Variables = Readonly<Record<string, unknown>>;

/** Costs that are remembered of one operation, by the numbers that it was asked with. */
const remembered = 100;

/** Refuses operations that ask for lists inside lists inside lists: few words for an answer without end. */
export function operationCost(): ApolloServerPlugin {
  // Documents are kept between requests, and so is what they cost.
  const costs = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          const variables = request.variables ?? {};
          const known = costs.get(operation) ?? new Map<string, number>();
          const key = lengthsIn(operation, variables);
          const cost = known.get(key) ?? costOfOperation(schema, document, operation, variables);
          if (known.size < remembered) costs.set(operation, known.set(key, cost));
          if (cost <= maxCost) return;
          throw new GraphQLError(`This operation is too large: up to ${cost} fields; at most ${maxCost} may be asked for`, {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        },
      };
    },
  };
}

/** All that pages can be longer or shorter by. */
function lengthsIn({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string {
  return variableDefinitions.map(({ variable }) => lengthFrom(variables[variable.name.value])).join();
}

/** How many fields the answer may hold. The operation has passed validation, so no fragment contains itself. */
export function costOfOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, number>();

  function costOf(selections: SelectionSetNode, parent: GraphQLCompositeType): number {
    let cost = 0;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) cost += costOfField(selection, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost += costOfFragment(selection.name.value);
      else cost += costOf(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent);
    }
    return cost;
  }

  function costOfField(field: FieldNode, parent: GraphQLCompositeType): number {
    const definition = isUnionType(parent) ? undefined : parent.getFields()[field.name.value];
    const type = definition && getNamedType(definition.type);
    const own = ownCostOf(definition || undefined);
    if (!field.selectionSet || !isCompositeType(type)) return own;
    return own + lengthOf(field, definition, parent, variables) * costOf(field.selectionSet, type);
  }

  function costOfFragment(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    const type = typeNamed(fragment.typeCondition.name.value);
    const cost = type ? costOf(fragment.selectionSet, type) : 0;
    fragments.set(name, cost);
    return cost;
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  const root = schema.getRootType(operation.operation);
  return root ? costOf(operation.selectionSet, root) : 0;
}

/** One field, unless it says by `complexity` that making its answer is as much work as many. */
function ownCostOf(definition: GraphQLField<unknown, unknown> | undefined): number {
  const complexity = definition?.extensions.complexity;
  return typeof complexity === 'number' ? complexity : 1;
}

function lengthOf(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown> | undefined,
  parent: GraphQLCompositeType,
  variables: Variables,
): number {
  const first = definition?.args.find((argument) => argument.name === 'first');
  if (first) return pageLength(field, first.defaultValue, variables);
  // The rows of a page were counted where the page was asked for.
  const isPage = !isUnionType(parent) && 'pageInfo' in parent.getFields();
  return definition && !isPage && isListType(getNullableType(definition.type)) ? listLength : 1;
}

function pageLength(field: FieldNode, standard: unknown, variables: Variables): number {
  const value = field.arguments?.find((argument) => argument.name.value === 'first')?.value;
  const asked = value === undefined ? standard : value.kind === Kind.VARIABLE ? variables[value.name.value] : 'value' in value && value.value;
  return lengthFrom(asked);
}

function lengthFrom(asked: unknown): number {
  const length = Number(asked ?? limits.pageSize);
  return length >= 1 && length <= limits.pageSize ? length : limits.pageSize;
}
