import { PackRefused } from '../../packs/pack-refused.js';
import type { PackZip } from '../../packs/pack-zip.js';
import { historiesFolder, pagesFolder, spacesPath } from '../format/pack-format.js';
import type { CheckedPage, CheckedSpace } from './checked-pack.js';
import { PageHistory } from './page-history.js';
import { read } from './read-document.js';
import { type ReadPage, type ReadPlace, readPage, readSpaces } from './read-pages.js';
import type { Stock } from './stock.js';

interface Wiki {
  readonly zip: PackZip;
  readonly paths: readonly string[];
  readonly people: ReadonlyMap<string, unknown>;
  readonly stock: Stock;
  readonly progress: (part: number) => Promise<void>;
}

/** The spaces with the pages that come. What stood below one that stays away stands below the next one above. */
export async function checkPages(wiki: Wiki): Promise<CheckedSpace[]> {
  const spaces = readSpaces(await read(wiki.zip, spacesPath), wiki.people);
  const known = new Set(spaces.flatMap(({ pages }) => pages.map(({ path }) => path)));
  const total = known.size;
  const checked: CheckedSpace[] = [];
  let done = 0;
  for (const { pages: places, ...space } of spaces) {
    wiki.stock.checkOnce({ path: spacesPath, id: space.id, files: [], comments: [] });
    const [pages, above] = [new Array<CheckedPage>(), new Map<string, readonly string[]>()];
    for (const place of places) {
      const page = readPage(await read(wiki.zip, place.path), place, wiki.people);
      for (const path of page.history) known.add(path);
      const over = place.parent === null ? [] : (above.get(place.parent) ?? []);
      const comes = await checkPage(page, place, over, wiki);
      above.set(page.id, comes ? [page.id, ...over] : over);
      if (comes) pages.push(comes);
      await wiki.progress((done += 1) / total);
    }
    checked.push({ ...space, pages });
  }
  const stray = wiki.paths.find((path) => isOfWiki(path) && !known.has(path));
  if (stray !== undefined) throw new PackRefused('DOCUMENT_INVALID', stray, 'it stands in no space');
  return checked;
}

/** Undefined where it stays away for its marking: then it is only looked at. */
async function checkPage(page: ReadPage, place: ReadPlace, above: readonly string[], { zip, people, stock }: Wiki): Promise<CheckedPage | undefined> {
  stock.checkOnce(page);
  const comes = stock.isAllowed(page.marking);
  if (!comes) stock.refuse(page.path, page.marking.label);
  const leftOut = new Set<number>();
  for await (const { path, number, marking, author, contributors } of new PageHistory(zip, page, people).versions()) {
    if (!comes) continue;
    if (stock.isAllowed(marking)) stock.wrote([author, ...contributors]);
    else {
      leftOut.add(number);
      stock.refuse(`${path}, version ${number}`, marking.label);
    }
  }
  if (!comes) return undefined;
  stock.wrote([page.createdBy, page.author, ...page.contributors]);
  stock.wrote([...page.reviews.map(({ person }) => person), ...page.comments.map(({ settled }) => settled?.by ?? null)]);
  const { id, shortId, title } = page;
  return { path: place.path, id, shortId, title, above, leftOut, files: await stock.take(page) };
}

function isOfWiki(path: string): boolean {
  return path.startsWith(historiesFolder) || (path.startsWith(pagesFolder) && path.endsWith('.json'));
}
