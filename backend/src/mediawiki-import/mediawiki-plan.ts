import { limits } from '@crossbench/schema/limits';
import { type ImportSpace, type PageAddress, newPageAddress, pathOfPage } from '../features/wiki/wiki.public.js';
import { cutWords } from '../importing/text/plain-words.js';
import type { FileFolder } from './source/file-folder.js';
import type { ReadTitle } from './source/namespaces.js';
import type { Survey, SurveyedPage } from './source/survey.js';

/** A page that is brought here. */
export interface PlannedPage extends ReadTitle {
  readonly sourceId: string;
  /** As the old wiki called it, with its namespace. */
  readonly fullTitle: string;
  /** As it is called here: a part of another page without the name of that. */
  readonly title: string;
  readonly place: PageAddress & { readonly isHere: boolean };
  readonly parent: PlannedPage | null;
}

/** All that is known before the first page is touched. */
export interface MediawikiPlan {
  readonly survey: Survey;
  readonly source: string;
  readonly space: Pick<ImportSpace, 'shortId'>;
  readonly files: FileFolder;
  /** By title. */
  readonly pages: ReadonlyMap<string, PlannedPage>;
  /** The page of a title, also of one that only leads on. */
  find(title: ReadTitle): PlannedPage | undefined;
  /** Pages that lead on to none, and why. */
  readonly leadNowhere: readonly { readonly name: string; readonly reason: string }[];
  /** The addresses on the old wiki, each with the source id of its page. */
  readonly addresses: readonly { readonly address: string; readonly sourceId: string }[];
}

export interface PlanSource extends Pick<MediawikiPlan, 'survey' | 'source' | 'space' | 'files'> {
  readonly known: ReadonlyMap<string, Omit<PageAddress, 'path'>>;
}

export function makeMediawikiPlan({ survey, source, space, files, known }: PlanSource): MediawikiPlan {
  const redirects = new Map(survey.pages.flatMap((page) => (page.redirect ? [[page.key, page.redirect] as const] : [])));
  const pages = planPages(survey, source, known);
  const end = (title: ReadTitle): PlannedPage | 'circle' | undefined => {
    const seen = new Set<string>();
    for (let one: ReadTitle | undefined = title; one; one = redirects.get(one.key)) {
      if (seen.has(one.key)) return 'circle';
      seen.add(one.key);
      const page = pages.get(one.key);
      if (page) return page;
    }
    return undefined;
  };
  const find = (title: ReadTitle) => {
    const page = end(title);
    return page === 'circle' ? undefined : page;
  };
  const leading = survey.pages.filter((page) => page.redirect);
  const leadNowhere = leading.flatMap((page) => {
    const target = end(page);
    if (target && target !== 'circle') return [];
    const to = page.redirect ? survey.titles.full(page.redirect) : '';
    return [{ name: survey.titles.full(page), reason: target ? 'leads in a circle' : `leads to ${to}, which is not among the pages` }];
  });
  // Pages last: of two that differ in capitals only, the one with a text keeps the address.
  const addresses = [...leading, ...pages.values()].flatMap((page) => {
    const sourceId = find(page)?.sourceId;
    return sourceId === undefined ? [] : addressesOf(survey, page).map((address) => ({ address, sourceId }));
  });
  return { survey, source, space, files, pages, find, leadNowhere, addresses };
}

function planPages({ pages, titles }: Survey, source: string, known: PlanSource['known']): Map<string, PlannedPage> {
  const read = new Map(pages.filter(({ redirect }) => !redirect).map((page) => [page.key, page]));
  const planned = new Map<string, PlannedPage>();
  // The shorter names first: whatever a page is a part of has a shorter one.
  for (const page of [...read.values()].sort((one, other) => one.name.length - other.name.length)) {
    const parent = parentOf(page, planned);
    const sourceId = `${source}/${page.id || `title/${titles.full(page)}`}`;
    const title = cutWords(parent ? page.name.slice(parent.name.length + 1).trim() : titles.full(page), limits.title);
    const here = known.get(sourceId);
    const place = here ? { ...here, path: pathOfPage(title, here.shortId), isHere: true } : { ...newPageAddress(title, sourceId), isHere: false };
    const { namespace, name, key } = page;
    planned.set(key, { namespace, name, key, sourceId, fullTitle: titles.full(page), title, place, parent });
  }
  return planned;
}

/** "A/B" is a part of "A", where there is such a page. */
function parentOf({ namespace, name }: SurveyedPage, planned: ReadonlyMap<string, PlannedPage>): PlannedPage | null {
  for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
    const parent = planned.get(`${namespace}:${name.slice(0, slash)}`);
    if (parent && name.slice(slash + 1).trim() !== '') return parent;
  }
  return null;
}

/** Where a page was on the old wiki: below its own path, and its bare title. */
function addressesOf({ site, titles }: Survey, page: ReadTitle): string[] {
  const title = addressPart(titles.full(page));
  const path = URL.canParse(site.base) ? new URL(site.base).pathname : '/';
  return [...new Set([path.replace(/[^/]*$/, title), `/${title}`])];
}

/** The address of a page on the old wiki; undefined when nobody knows where that was. */
export function oldAddress({ site }: Survey, fullTitle: string): string | undefined {
  if (!/^https?:\/\//i.test(site.base) || !URL.canParse(site.base)) return undefined;
  return site.base.replace(/(?<=[/=])[^/=]*$/, addressPart(fullTitle));
}

function addressPart(title: string): string {
  return encodeURIComponent(title.replaceAll(' ', '_')).replaceAll('%2F', '/').replaceAll('%3A', ':');
}
