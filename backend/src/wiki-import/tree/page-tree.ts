import { isFolderPage, nameInWords } from '../source/name-in-words.js';

/** What the tree needs to know of a page. */
export interface TreePage {
  /** Below the folder: `travel/leave.md`. */
  readonly name: string;
  readonly facts: { readonly order: number | null };
}

export interface TreeNode<Page> {
  /** The page; null for a folder that has none, for which one is made. */
  readonly page: Page | null;
  /** Of the page, or of the folder: `travel/leave.md`, `travel`. */
  readonly name: string;
  /** What a page that is made for a folder is called. */
  readonly title: string;
  readonly parent: TreeNode<Page> | null;
}

interface Draft<Page> {
  readonly page: Page | null;
  readonly name: string;
  /** The folder whose pages stand below it. */
  readonly holds: string | null;
}

/**
 * The tree that folders make, each page after the one it stands below. The page of a folder is its `index`, `_index` or
 * `README`, or the page beside it that has its name; a folder without one gets an empty page.
 */
export function pageTree<Page extends TreePage>(pages: readonly Page[]): TreeNode<Page>[] {
  const byStem = new Map(pages.map((page) => [stem(page.name), page]));
  const folders = foldersOf(pages);
  const holders = new Map<string, Page>();
  for (const page of pages) if (isFolderPage(page.name) && !holders.has(folderOf(page.name))) holders.set(folderOf(page.name), page);
  for (const folder of folders) {
    const beside = byStem.get(folder);
    if (beside && !holders.has(folder)) holders.set(folder, beside);
  }
  const holdings = new Map([...holders].filter(([folder]) => folder !== '').map(([folder, page]) => [page, folder]));
  const levels = new Map<string, Draft<Page>[]>();
  const put = (folder: string, draft: Draft<Page>) => levels.set(folder, [...(levels.get(folder) ?? []), draft]);
  for (const page of pages) {
    const holds = holdings.get(page) ?? null;
    const place = holds !== null && holds === folderOf(page.name) ? folderOf(holds) : folderOf(page.name);
    put(place, { page, name: page.name, holds });
  }
  for (const folder of folders) if (!holders.has(folder)) put(folderOf(folder), { page: null, name: folder, holds: folder });
  return below('', null, levels);
}

function below<Page extends TreePage>(folder: string, parent: TreeNode<Page> | null, levels: ReadonlyMap<string, Draft<Page>[]>): TreeNode<Page>[] {
  return [...(levels.get(folder) ?? [])].sort(inOrder).flatMap(({ page, name, holds }) => {
    const node: TreeNode<Page> = { page, name, parent, title: nameInWords(name) };
    return [node, ...(holds === null ? [] : below(holds, node, levels))];
  });
}

function inOrder<Page extends TreePage>(one: Draft<Page>, other: Draft<Page>): number {
  const order = ({ page }: Draft<Page>) => page?.facts.order ?? Infinity;
  // What stands first in the whole space is its own index.
  const rank = ({ name, holds }: Draft<Page>) => (isFolderPage(name) && holds === null ? 0 : 1);
  const key = ({ name, holds }: Draft<Page>) => holds ?? stem(name);
  if (order(one) !== order(other)) return order(one) < order(other) ? -1 : 1;
  return rank(one) - rank(other) || key(one).localeCompare(key(other), 'en', { numeric: true });
}

/** All folders in which pages lie, also those that hold only folders. */
function foldersOf(pages: readonly TreePage[]): Set<string> {
  const folders = new Set<string>();
  for (const { name } of pages) for (let folder = folderOf(name); folder !== ''; folder = folderOf(folder)) folders.add(folder);
  return folders;
}

function folderOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}

function stem(name: string): string {
  return name.replace(/\.(md|markdown)$/i, '');
}
