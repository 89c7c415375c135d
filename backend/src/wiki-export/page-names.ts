import type { TreePlace } from '../features/wiki/wiki.public.js';
import { filesFolder } from '../packs/space-format.js';

/** Names that would be read as the page of a folder. */
const folderPages = new Set(['index', '_index', 'readme']);
/** Names that stand for devices on Windows, which keeps no file of that name. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** Characters of a path from which on short ids are names: so a tree of full depth stays below what can be kept everywhere. */
const longest = 150;

export interface PageName {
  /** Without `.md`: `travel/rail`, or `travel/index` for a page with others below it. */
  readonly file: string;
  /** Its place among its siblings, from 1. */
  readonly position: number;
}

/** The file of each page, by its id: folders are the tree. The pages come each after the one it stands below. */
export function pageNames(tree: readonly TreePlace[]): Map<string, PageName> {
  const parents = new Set(tree.flatMap(({ parentId }) => parentId ?? []));
  const folders = new Map<string | null, string>([[null, '']]);
  const taken = new Set<string>([filesFolder]);
  const counts = new Map<string | null, number>();
  const names = new Map<string, PageName>();
  for (const { id, parentId, slug, shortId } of tree) {
    const folder = folders.get(parentId) ?? '';
    const usual = `${folder}${slug}`;
    const isFree = slug !== '' && !taken.has(usual) && !folderPages.has(slug) && !devices.test(slug) && usual.length <= longest;
    const name = isFree ? usual : `${folder}${shortId}`;
    const position = (counts.get(parentId) ?? 0) + 1;
    taken.add(name);
    counts.set(parentId, position);
    folders.set(id, `${name}/`);
    names.set(id, { file: parents.has(id) ? `${name}/index` : name, position });
  }
  return names;
}
