import type { GroupKind } from '../../features/groups/groups.public.js';
import type { PackManifest } from '../format/pack-format.js';
import type { PackZip } from '../../packs/pack-zip.js';
import type { ReadSpace } from './read-pages.js';
import type { ReadFile, ReadGroup, ReadPerson } from './read-documents.js';

/** What will come, or has come: numbers and places in the pack, and nothing that people wrote. */
export interface ImportPreview {
  readonly name: string;
  /** What it is called here, when another group has its name. */
  readonly nameHere: string;
  readonly kind: GroupKind;
  readonly site: string;
  readonly siteName: string;
  readonly madeAt: string;
  readonly posts: number;
  /** Undefined for a pack that was looked at before packs held any. */
  readonly spaces?: number;
  readonly pages?: number;
  readonly comments: number;
  readonly files: number;
  readonly fileBytes: number;
  /** Of those who belong: who has an account here, and who has not. */
  readonly membersMatched: number;
  readonly membersUnmatched: number;
  readonly ownersMatched: number;
  /** Of those who wrote: who has an account here, and who comes without one. */
  readonly authorsMatched: number;
  readonly authorsMade: number;
  /** Posts, pages and earlier versions of pages whose marking may not be kept here; the first of them. */
  readonly refusedPosts: readonly { readonly path: string; readonly marking: string }[];
  readonly refusedPostCount: number;
  /** Files whose type may not be kept here; the first of them. */
  readonly leftOutFiles: readonly string[];
  readonly leftOutFileCount: number;
}

/** A page that comes, below those above it that come too. */
export interface CheckedPage extends CheckedPost {
  /** Ids in the pack, the nearest first. */
  readonly above: readonly string[];
  /** Numbers of its earlier versions whose marking may not be kept here. */
  readonly leftOut: ReadonlySet<number>;
}

export interface CheckedSpace extends Omit<ReadSpace, 'pages'> {
  readonly pages: readonly CheckedPage[];
}

export interface CheckedPost {
  readonly path: string;
  readonly id: string;
  readonly shortId: string;
  readonly title: string;
  /** What of its files may be kept here. */
  readonly files: readonly ReadFile[];
}

/** A pack in which everything is as it should be. */
export interface CheckedPack {
  readonly zip: PackZip;
  readonly manifest: PackManifest;
  /** The site and the group that it was made of. */
  readonly origin: string;
  readonly group: ReadGroup;
  readonly people: ReadonlyMap<string, ReadPerson>;
  /** Those who have an account here, by what stands for them in the pack. */
  readonly matched: ReadonlyMap<string, string>;
  /** By name in small letters. */
  readonly departments: ReadonlyMap<string, string>;
  /** Those that come. */
  readonly posts: readonly CheckedPost[];
  readonly spaces: readonly CheckedSpace[];
  /** Those who wrote or decided something that comes. */
  readonly writers: ReadonlySet<string>;
  readonly preview: ImportPreview;
}

/** Of long lists so many are shown. */
export const shownOfList = 100;
