import { type Person, type Remark, isModerator } from './model.js';
import { type Space, editsIn, isAmongEditors, readsSpace } from './spaces.js';
import type { World } from './world.js';

/** The rules of the wiki's pages told a second time. */

/** A change of a page that somebody suggested who could not edit it then. */
export interface Suggestion {
  readonly id: string;
  /** Is its reason and its text, and stands in no other one. */
  readonly word: string;
  readonly person: Person;
}

/** A comment about the word that stands in the page's text alone. */
export interface PassageRemark extends Remark {
  /** Who found it settled. */
  resolvedBy: Person | null;
}

export interface WikiPage {
  readonly id: string;
  readonly shortId: string;
  /** Is its title, and stands in no other text. */
  word: string;
  /** Stands in its own text alone. */
  readonly text: string;
  readonly tag: string;
  readonly fileId: string;
  /** Stands in its file and nowhere else. */
  readonly filed: string;
  readonly author: Person;
  parent: WikiPage | null;
  /** To which a link in its text leads. */
  linksTo: WikiPage | null;
  /** The title of a page and the space in which a link in its text looks for it. */
  looksFor: { readonly title: string; readonly space: Space } | null;
  isHidden: boolean;
  isRetired: boolean;
  /** Somebody has answered whether it is still right: what was created long ago is not overdue then. */
  isReviewed: boolean;
  /** A comment below it. */
  remark: Remark | null;
  /** The page with which it was put into the bin. */
  deletedWith: WikiPage | null;
  readonly suggestions: Suggestion[];
  readonly onPassages: PassageRemark[];
  /** Who has it open for editing, whoever came first standing first. */
  readonly editing: { readonly connectionId: string; readonly person: Person }[];
}

/** A page where it stands. */
export interface Placed {
  readonly page: WikiPage;
  readonly space: Space;
}

export const allPages = ({ spaces }: Pick<World, 'spaces'>): Placed[] => spaces.flatMap((space) => space.pages.map((page) => ({ page, space })));

/** Is before readers, or would be if moderators had not hidden it. */
export const isThere = ({ deletedWith }: WikiPage): boolean => !deletedWith;

/** Whoever opens the page. What lies in a bin is opened by nobody. */
export function opensPage(person: Person, { page, space }: Placed): boolean {
  return isThere(page) && readsPage(person, { page, space });
}

/** Whoever asks after it as after any text: its files, its history. Moderators see what was hidden, also in a bin. */
export function readsPage(person: Person, { page, space }: Placed): boolean {
  if (page.isHidden) return space.group ? isModerator(person, space.group) : person.isOfficial;
  return isThere(page) && readsSpace(person, space);
}

export function editsPage(person: Person, { page, space }: Placed): boolean {
  return isThere(page) && !page.isHidden && !page.isRetired && editsIn(person, space);
}

/** For editors of its space, whether it is told of in the bin: what moderators have hidden is for their eyes alone. */
export function isToldInBin(person: Person, placed: Placed): boolean {
  return !placed.page.isHidden || readsPage(person, placed);
}

/** Stands in lists. */
export const isListedPage = ({ isHidden, isRetired, deletedWith }: WikiPage): boolean => !isHidden && !isRetired && !deletedWith;

/** Can be found. */
export const isFindablePage = (page: WikiPage): boolean => isThere(page) && !page.isHidden;

/** The page itself, and what stands below it. */
export function branchOf(page: WikiPage, { pages }: Space): WikiPage[] {
  const below = pages.filter((one) => one.parent === page && isThere(one));
  return [page, ...below.flatMap((one) => branchOf(one, { pages } as Space))];
}

export function ancestorsOf({ parent }: WikiPage): WikiPage[] {
  return parent ? [...ancestorsOf(parent), parent] : [];
}

/** What leads to a page and this person may read. */
export function linkedFrom(person: Person, { page: target, space }: Placed, world: World): WikiPage[] {
  return allPages(world).filter(({ page, ...where }) => {
    const leads = page.linksTo === target || (page !== target && page.looksFor?.space === space && page.looksFor.title === target.word);
    return leads && isListedPage(page) && opensPage(person, { page, ...where });
  }).map(({ page }) => page);
}

/** What leads from elsewhere into a page and all below it. */
export function leadingInto(person: Person, { page, space }: Placed, world: World): WikiPage[] {
  const branch = branchOf(page, space);
  return [...new Set(branch.flatMap((one) => linkedFrom(person, { page: one, space }, world)))].filter((one) => !branch.includes(one));
}

/** Whoever created it still has an account and edits in its space, whether or not its group is archived now. */
export function hasOwner({ page: { author }, space }: Placed): boolean {
  return !author.isGone && readsSpace(author, space) && isAmongEditors(author, space);
}

/** For what looks for a title: whether it finds a page that this person reads. */
export function findsPage(person: Person, { title, space }: { title: string; space: Space }): boolean {
  return space.pages.some((page) => page.word === title && opensPage(person, { page, space }));
}

/** Where it stood before it came here. */
export const oldAddressOf = ({ fileId }: WikiPage): string => `/old/${fileId}`;
