import {
  type GraphQLEnumType, type GraphQLField, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLOutputType, type GraphQLNamedType,
  getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType,
} from 'graphql';
import { textOf } from '../../../features/blogs/testing/post.factory.js';
import { newId } from '../../../platform/ids.js';

export type RootField = GraphQLField<unknown, unknown>;

/** A place in the arguments of an operation where it is told about which thing it is. */
export interface Slot {
  readonly path: readonly string[];
  /** What kind of thing its name says it takes: `group` for `groupId`. Names that say nothing of it stand as they are: `id`, `address`. */
  readonly noun: string;
}

/** What is said in the other slots: something of the person who asks, by noun. */
export type Own = ReadonlyMap<string, string>;

const addressing = /(^|[a-z])(address|slug|token|group|url)$/i;
const madeByTheBrowser = /made by the (browser|sender)/i;

/** All slots of an operation, found by types and names, so that what is added later is among them. */
export function slotsOf(field: RootField): Slot[] {
  return field.args.flatMap(({ name, type, description }) => slotsIn([name], type, description));
}

function slotsIn(path: readonly string[], type: GraphQLInputType, description: string | null | undefined): Slot[] {
  const named = getNamedType(type);
  const name = path.at(-1) ?? '';
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((inner) => slotsIn([...path, inner.name], inner.type, inner.description));
  }
  const isSlot = named.name === 'ID' || (named.name === 'String' && addressing.test(name));
  return isSlot && !madeByTheBrowser.test(description ?? '') ? [{ path, noun: nounOf(name) }] : [];
}

function nounOf(name: string): string {
  return (name === 'id' ? name : name.replace(/Ids?$/, '')).toLowerCase();
}

/** Enums beside a slot, such as the kind of the thing that is meant: each of their values is tried. */
export function variantsOf(field: RootField, { path }: Slot): (readonly [string, string] | null)[] {
  const beside = path.length === 1 ? field.args : Object.values(inputAt(field, path.slice(0, -1)).getFields());
  const choice = beside.find(({ type }) => isNonNullType(type) && isEnumType(getNamedType(type)) && getNamedType(type).name.endsWith('Kind'));
  if (!choice) return [null];
  return (getNamedType(choice.type) as GraphQLEnumType).getValues().map(({ name }) => [choice.name, name] as const);
}

function inputAt(field: RootField, path: readonly string[]): GraphQLInputObjectType {
  const [first, ...rest] = path;
  const argument = field.args.find(({ name }) => name === first);
  return rest.reduce<GraphQLInputObjectType>(
    (input, name) => getNamedType(input.getFields()[name]?.type) as GraphQLInputObjectType,
    getNamedType(argument?.type) as GraphQLInputObjectType,
  );
}

/** A call with this value in the slot, and something valid everywhere else. */
export function callWith(kind: 'query' | 'mutation', field: RootField, slot: Slot, value: string, own: Own, variant: readonly [string, string] | null) {
  const args = field.args.filter(({ name, type, defaultValue }) => slot.path[0] === name || (isNonNullType(type) && defaultValue === undefined));
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const fill = (path: readonly string[], type: GraphQLInputType): unknown => {
    if (path.join('.') === slot.path.join('.')) return isListType(isNonNullType(type) ? type.ofType : type) ? [value] : value;
    if (isNonNullType(type)) return fill(path, type.ofType as GraphQLInputType);
    if (isListType(type)) return [];
    if (isInputObjectType(type)) {
      const needed = Object.values(type.getFields()).filter((inner) => isNonNullType(inner.type) || slot.path.join('.').startsWith([...path, inner.name].join('.')));
      return Object.fromEntries(needed.map((inner) => [inner.name, fill([...path, inner.name], inner.type)]));
    }
    const name = path.at(-1) ?? '';
    if (variant?.[0] === name) return variant[1];
    return leaf(name, type, own);
  };
  const variables = Object.fromEntries(args.map(({ name, type }) => [name, fill([name], type)]));
  return { query: `${kind} (${declared}) { ${field.name}(${passed}) ${selection(field.type, kind === 'query' ? 1 : 0)} }`, variables };
}

function leaf(name: string, type: GraphQLInputType, own: Own): unknown {
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const known = own.get(nounOf(name));
  if (known) return known;
  const byType: Record<string, unknown> = { ID: newId(), Int: name === 'days' ? 7 : 1, Float: 1, Boolean: true, RichText: textOf('Of our own') };
  return byType[getNamedType(type).name] ?? 'Of our own';
}

/** All that can be asked without arguments, so deep; reasons of a refusal always. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named: GraphQLNamedType = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) return `{ __typename ${named.getTypes().map((member) => `... on ${member.name} ${fieldsOf(member, depth, `${member.name}_`)}`).join(' ')} }`;
  return fieldsOf(named, depth, '');
}

function fieldsOf(type: GraphQLNamedType, depth: number, prefix: string): string {
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).filter((field) => field.args.every(({ type: argument, defaultValue }) => !isNonNullType(argument) || defaultValue !== undefined));
  const asked = fields.flatMap((field) => {
    const name = prefix ? `${prefix}${field.name}: ${field.name}` : field.name;
    if (isLeafType(getNamedType(field.type))) return [name];
    // Lists inside lists cost more than one operation may.
    return (depth > 0 && !isConnection(field.type)) || field.name === 'problems' ? [`${name} ${selection(field.type, depth - 1)}`] : [];
  });
  return `{ __typename ${asked.join(' ')} }`;
}

function isConnection(type: GraphQLOutputType): boolean {
  return getNamedType(type).name.endsWith('Connection');
}
