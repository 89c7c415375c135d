import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Tokens in a document; counted by the parser, before anything else happens. */
export const maxTokens = 2000;

const maxDepth = 14;
const maxFields = 400;
const maxAliases = 20;
const maxRootFields = 10;

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

/** Refuses operations that are too deep, too wide or ask the same thing too often. Each fragment is measured once. */
export function operationLimits(context: ValidationContext): ASTVisitor {
  const measured = new Map<string, Size>();

  function measure(selections: SelectionSetNode): Size {
    const size: Size = { depth: 0, fields: 0, aliases: 0 };
    for (const selection of selections.selections) {
      let inner: Size = { depth: 0, fields: 0, aliases: 0 };
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet) inner = { ...measure(selection.selectionSet) };
        inner.depth += 1;
        inner.fields += 1;
        if (selection.alias) inner.aliases += 1;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        inner = measure(selection.selectionSet);
      } else {
        const fragment = context.getFragment(selection.name.value);
        if (fragment) inner = measureFragment(fragment);
      }
      size.depth = Math.max(size.depth, inner.depth);
      size.fields += inner.fields;
      size.aliases += inner.aliases;
    }
    return size;
  }

  function measureFragment(fragment: FragmentDefinitionNode): Size {
    const name = fragment.name.value;
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, { depth: 0, fields: 0, aliases: 0 }); // a fragment that contains itself is another rule's business
    const size = measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  }

  return {
    OperationDefinition(operation) {
      const size = measure(operation.selectionSet);
      const excess =
        (size.depth > maxDepth && `${size.depth} levels deep; at most ${maxDepth} are allowed`) ||
        (size.fields > maxFields && `${size.fields} fields; at most ${maxFields} are allowed`) ||
        (size.aliases > maxAliases && `${size.aliases} aliases; at most ${maxAliases} are allowed`) ||
        (operation.selectionSet.selections.length > maxRootFields && `more than ${maxRootFields} root fields`);
      if (excess) context.reportError(new GraphQLError(`This operation is too large: ${excess}`, { nodes: operation }));
      return false;
    },
  };
}
