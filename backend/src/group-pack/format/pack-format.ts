import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { GroupKind, GroupRole } from '../../features/groups/groups.public.js';

/** What every pack calls itself. */
export const packFormat = 'crossbench-group-pack';
/** Raised with every change that an older import could not read. */
export const packVersion = 1;

export const manifestPath = 'manifest.json';
export const groupPath = 'group.json';
export const peoplePath = 'people.json';
export const postsFolder = 'posts/';
export const filesFolder = 'files/';
export const picturePath = 'group-picture.webp';

export interface PackEntry {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface PackCounts {
  readonly posts: number;
  readonly comments: number;
  readonly files: number;
  readonly people: number;
  readonly members: number;
}

/** What the pack is, and all that is in it but itself. */
export interface PackManifest {
  readonly format: typeof packFormat;
  readonly version: number;
  readonly origin: { readonly site: string; readonly siteName: string; readonly groupId: string };
  readonly madeAt: string;
  /** What fingerprints of addresses are made with. */
  readonly salt: string;
  readonly counts: PackCounts;
  readonly entries: readonly PackEntry[];
}

/** What the group says of itself. */
export interface PackGroup {
  readonly name: string;
  readonly purpose: string;
  readonly about: string;
  readonly welcome: string;
  /** The post that newcomers are led to. */
  readonly welcomePost: string | null;
  readonly kind: GroupKind;
  /** Names of the departments whose people may join; empty for all. */
  readonly limitedTo: readonly string[];
  /** The name of the home department. */
  readonly department: string | null;
  readonly topics: readonly string[];
  readonly createdAt: string;
  readonly archivedAt: string | null;
  readonly picture: string | null;
  /** Posts in their order. */
  readonly pinned: readonly string[];
}

/** Somebody who belongs to the group or has written in it. */
export interface PackPerson {
  /** Stands for them in the pack, and for nothing outside it. */
  readonly id: string;
  readonly name: string;
  readonly department: string | null;
  /** Where whoever took the group out may see it. */
  readonly address: string | null;
  /** By which an address can be recognised that is known; null for those without an account. */
  readonly fingerprint: string | null;
  readonly confirmed: boolean;
  /** Null for those who do not belong. */
  readonly role: GroupRole | null;
  readonly joinedAt: string | null;
}

export interface PackFile {
  readonly id: string;
  readonly kind: 'PICTURE' | 'FILE';
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  /** Which version of the file it is. */
  readonly version: number;
}

export interface PackComment {
  readonly id: string;
  readonly parent: string | null;
  /** Null for what was taken back or hidden, of which only the place in the thread is kept. */
  readonly author: string | null;
  readonly text: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
}

export interface PackCover {
  readonly file: string;
  readonly description: string;
  readonly decorative: boolean;
}

export interface PackPost {
  readonly id: string;
  readonly shortId: string;
  readonly title: string;
  /** The author's own introduction; may be empty. */
  readonly introduction: string;
  readonly body: RichTextDocument;
  readonly cover: PackCover | null;
  readonly tags: readonly string[];
  readonly marking: { readonly id: string; readonly label: string };
  /** MEMBERS only, or ALL whom the group lets read. */
  readonly readers: 'MEMBERS' | 'ALL';
  readonly status: 'PUBLISHED' | 'ARCHIVED';
  readonly authors: readonly string[];
  readonly publishedAt: string;
  readonly editedAt: string | null;
  readonly commentsClosed: boolean;
  readonly files: readonly PackFile[];
  readonly comments: readonly PackComment[];
}
