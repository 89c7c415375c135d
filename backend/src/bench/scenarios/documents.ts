import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type DefinitionNode, type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionNode, parse, print,
  visit,
} from 'graphql';

const webApp = fileURLToPath(new URL('../../../../frontend/src', import.meta.url));

/** The operations of the web app, as it sends them: with their fragments, and `__typename` everywhere. */
export class Documents {
  private readonly definitions: ReadonlyMap<string, DefinitionNode>;

  constructor(folder = webApp) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql'));
    const definitions = files.flatMap((file) => parse(readFileSync(join(folder, file), 'utf8'), { noLocation: true }).definitions);
    this.definitions = new Map(definitions.flatMap((definition) => ('name' in definition && definition.name ? [[definition.name.value, definition]] : [])));
  }

  operation(name: string): string {
    return this.write(this.operationNamed(name));
  }

  /** Two queries of the same root field as one: what a page asks in two steps, asked in one. */
  merged(name: string, first: string, second: string): string {
    const [one, other] = [this.operationNamed(first), this.operationNamed(second)];
    const [field, added] = [rootField(one), rootField(other)];
    const known = new Set(one.variableDefinitions?.map(({ variable }) => variable.name.value));
    const selections = [...(field.selectionSet?.selections ?? []), ...(added.selectionSet?.selections ?? [])];
    return this.write({
      ...one,
      name: { kind: Kind.NAME, value: name },
      variableDefinitions: [
        ...(one.variableDefinitions ?? []),
        ...(other.variableDefinitions ?? []).filter(({ variable }) => !known.has(variable.name.value)),
      ],
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: [{ ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: withoutRepeats(selections) } }],
      },
    });
  }

  private operationNamed(name: string): OperationDefinitionNode {
    const operation = this.definitions.get(name);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`The web app has no operation ${name}`);
    return operation;
  }

  private write(operation: OperationDefinitionNode): string {
    const fragments = new Set<FragmentDefinitionNode>();
    const collect = (node: DefinitionNode): void => {
      visit(node, {
        FragmentSpread: ({ name }) => {
          const fragment = this.definitions.get(name.value);
          if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error(`The web app has no fragment ${name.value}`);
          if (fragments.has(fragment)) return;
          fragments.add(fragment);
          collect(fragment);
        },
      });
    };
    collect(operation);
    return print(withTypeNames({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }));
  }
}

function rootField(operation: OperationDefinitionNode): FieldNode {
  const [field] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD) throw new Error('This operation does not begin with a field');
  return field;
}

function withoutRepeats(selections: readonly SelectionNode[]): SelectionNode[] {
  return [...new Map(selections.map((selection) => [print(selection), selection])).values()];
}

/** The web app's client asks for the type of every object, but not of the root. */
function withTypeNames(document: DocumentNode): DocumentNode {
  const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION) return undefined;
      const there = node.selections.some((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename');
      return there ? undefined : { ...node, selections: [...node.selections, typeName] };
    },
  });
}
