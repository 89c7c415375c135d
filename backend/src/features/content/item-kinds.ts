import { addressOf, shortIdIn } from '../../platform/addresses.js';
import type { HistoryReaders } from './item.policy.js';

/** A kind of item, such as `post`. */
export interface ItemKind {
  /** As it is stored, for example `post`. */
  readonly name: string;
  /** What the addresses of its items begin with, for example `/posts/`. */
  readonly pathPrefix: string;
  /** The name of its GraphQL type, for example `Post`. */
  readonly graphqlType: string;
  /** Who sees what its items said before. */
  readonly history: HistoryReaders;
  /** Whether its items have authors by name: who wrote others stands in their history alone. */
  readonly hasAuthors: boolean;
  /** Whether its items have working copies of their own: without them an older text is taken back by the kind itself. */
  readonly hasDrafts: boolean;
  /** Whether what is new of it stands in "latest" and its feeds. */
  readonly isNews: boolean;
  /** Whether readers say something about single passages of its text, so that these can be found in its HTML. */
  readonly hasPassages: boolean;
  /** What its content holds beside title, text, tags and marking, and what people call it, for comparisons. */
  readonly details: Readonly<Record<string, string>>;
  /** The author's own introduction among the details, shown in lists; may be empty. */
  readonly introductionOf: (details: Readonly<Record<string, string>>) => string;
}

const kinds = new Map<string, ItemKind>();

/** Makes a kind known. Each kind calls it once, when its code is loaded: the schema is built from what is known then. */
export function registerItemKind(kind: ItemKind): ItemKind {
  kinds.set(kind.name, kind);
  return kind;
}

export function itemKind(name: string): ItemKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`No feature has registered items of the kind ${name}`);
  return kind;
}

/** The kinds whose new items stand in "latest". */
export function newsKinds(): string[] {
  return [...kinds.values()].filter(({ isNews }) => isNews).map(({ name }) => name);
}

/** The address of an item on this site. */
export function itemPath({ kind, slug, shortId }: { kind: string; slug: string; shortId: string }): string {
  return itemKind(kind).pathPrefix + addressOf(slug, shortId);
}

/** The short id of the item that a path of this site leads to. */
export function shortIdOfPath(path: string): string | undefined {
  const kind = [...kinds.values()].find(({ pathPrefix }) => path.startsWith(pathPrefix));
  const address = kind && path.slice(kind.pathPrefix.length).split(/[/?#]/, 1)[0];
  return address ? shortIdIn(address) : undefined;
}
