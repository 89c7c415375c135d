import type { RichTextDocument } from '@crossbench/schema/rich-text';
import type { TextPlace } from '../../features/content/content.public.js';
import type { GroupKind, GroupRole } from '../../features/groups/groups.public.js';
import type { ReviewAnswer, SpaceEditing } from '../../features/wiki/wiki.public.js';
import type { PackEntry } from '../../packs/pack-manifest.js';

/** What every pack calls itself. */
export const packFormat = 'crossbench-group-pack';
/** Raised with every change that an older import could not read. 2: spaces and pages of the wiki. */
export const packVersion = 2;
/** The first, which has no spaces. */
export const firstPackVersion = 1;

export const groupPath = 'group.json';
export const peoplePath = 'people.json';
export const postsFolder = 'posts/';
export const spacesPath = 'spaces.json';
export const pagesFolder = 'pages/';
export const historiesFolder = 'histories/';
/** Earlier versions of a page in one document. */
export const mostVersionsOfPart = 100;
export const filesFolder = 'files/';
export const picturePath = 'group-picture.webp';

export interface PackCounts {
  readonly posts: number;
  readonly spaces: number;
  readonly pages: number;
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

/** Words of a page that somebody chose in one of its versions. */
export interface PackPassage extends TextPlace {
  readonly quote: string;
  readonly version: number;
  /** Where they stand in the version that readers have; null where they are lost. */
  readonly now: TextPlace | null;
}

export interface PackComment {
  readonly id: string;
  readonly parent: string | null;
  /** Null for what was taken back or hidden, of which only the place in the thread is kept. */
  readonly author: string | null;
  readonly text: string;
  /** The words of a page that its thread is about. */
  readonly passage?: PackPassage;
  /** Since when its thread is settled, and who found so. */
  readonly settled?: { readonly by: string; readonly at: string };
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

/** A space of the wiki. Its readers follow the group's kind. */
export interface PackSpace {
  readonly id: string;
  readonly shortId: string;
  readonly name: string;
  readonly description: string;
  /** MEMBERS only, or ALL whom the group lets read. */
  readonly readers: 'MEMBERS' | 'ALL';
  readonly editing: SpaceEditing;
  /** Those who are named to edit there. */
  readonly editors: readonly string[];
  /** Months between the reviews of its pages; 0 for never. */
  readonly reviewMonths: number;
  /** The tree: each page after the one it stands below, siblings in their order. */
  readonly pages: readonly { readonly id: string; readonly parent: string | null; readonly path: string }[];
}

/** A version of a page. */
export interface PackVersion {
  /** From 1 on, without gaps. */
  readonly number: number;
  readonly title: string;
  readonly body: RichTextDocument;
  readonly tags: readonly string[];
  readonly marking: { readonly id: string; readonly label: string };
  readonly author: string;
  /** Everybody else who wrote something of it. */
  readonly contributors: readonly string[];
  /** What changed; may be empty. */
  readonly summary: string;
  /** The version whose text it takes back. */
  readonly restoredFrom: number | null;
  readonly madeAt: string;
}

/** Earlier versions of a page, as many as one document holds. */
export interface PackHistory {
  readonly page: string;
  readonly versions: readonly PackVersion[];
}

export interface PackReview {
  readonly person: string;
  readonly answer: ReviewAnswer;
  readonly note: string;
  readonly at: string;
}

/** A page, and the version of it that its readers have. */
export interface PackPage extends PackVersion {
  readonly id: string;
  readonly shortId: string;
  /** Paths of its earlier versions, the oldest first. */
  readonly history: readonly string[];
  readonly status: 'PUBLISHED' | 'ARCHIVED';
  readonly createdBy: string;
  readonly publishedAt: string;
  readonly editedAt: string | null;
  readonly commentsClosed: boolean;
  /** Who was named to answer for it: a person, or a position. */
  readonly owner: string | null;
  readonly position: { readonly title: string; readonly department: string } | null;
  /** Null where it is the same as in the space. */
  readonly reviewMonths: number | null;
  readonly reviewedAt: string | null;
  /** Since when it is known that its text must change. */
  readonly changingSince: string | null;
  /** What was answered when it was reviewed, the oldest first. */
  readonly reviews: readonly PackReview[];
  readonly oldAddresses: readonly string[];
  readonly files: readonly PackFile[];
  readonly comments: readonly PackComment[];
}
