import type { DumpPage, DumpSite } from './dump.js';
import { categoryNamespace, type ReadTitle, Titles, takeCategories, whyLeftOut } from './namespaces.js';
import { readDump } from './read-dump.js';

/** A page before it is brought here. */
export interface SurveyedPage extends ReadTitle {
  readonly id: string;
  /** To which page it leads on. */
  readonly redirect: ReadTitle | undefined;
}

/** What is known of an export before the first page is touched: links lead to pages that come later too. */
export interface Survey {
  readonly site: DumpSite;
  readonly titles: Titles;
  readonly pages: readonly SurveyedPage[];
  /** Pages of namespaces that stay where they are: how many, and the names of the first. */
  readonly leftOut: ReadonlyMap<number, { count: number; readonly names: string[] }>;
  /** Categories about which the old wiki said nothing. */
  readonly bareCategories: readonly string[];
  /** Why the file could not be read to its end, and the page in which it broke off. */
  readonly broken: { readonly reason: string; readonly cutPage: string | undefined } | undefined;
}

const mostNames = 1000;
/** Only the newest text says what a page is. */
const newest = { revisions: 1, characters: Infinity };

/** Reads the export once, and keeps of each page only what it is called and where it leads. */
export async function survey(file: string): Promise<Survey> {
  let site: DumpSite = { name: '', base: '', namespaces: [] };
  let titles = new Titles([]);
  let broken: Survey['broken'];
  const pages = new Map<string, SurveyedPage>();
  const leftOut = new Map<number, { count: number; names: string[] }>();
  const bareCategories: string[] = [];
  for await (const part of readDump(file, newest)) {
    if (part.kind === 'site') {
      site = part.site;
      titles = new Titles(site.namespaces);
    } else if (part.kind === 'broken') {
      broken = part;
    } else {
      const title = titles.read(part.page.title);
      if (!title) continue;
      // Where the export knows the number, a page called "Help:…" without that namespace is none of it.
      const read = part.page.namespace === title.namespace ? title : ownTitle(part.page);
      const redirect = redirectOf(part.page, titles);
      if (whyLeftOut(read.namespace) !== undefined) addLeftOut(leftOut, read.namespace, part.page.title);
      else if (read.namespace === categoryNamespace && !redirect && saysNothing(part.page, titles)) bareCategories.push(read.name);
      else if (!pages.has(read.key)) pages.set(read.key, { ...read, id: part.page.id, redirect });
    }
  }
  return { site, titles, pages: [...pages.values()], leftOut, bareCategories, broken };
}

function ownTitle({ namespace, title }: DumpPage): ReadTitle {
  const name = namespace === 0 ? title : title.slice(title.indexOf(':') + 1);
  return { namespace, name, key: `${namespace}:${name}` };
}

/** Old exports say only in the text where a page leads. */
function redirectOf({ redirect, revisions }: DumpPage, titles: Titles): ReadTitle | undefined {
  const written = redirect ?? /^\s*#REDIRECT\s*:?\s*\[\[([^\]|#]{1,300})/i.exec(revisions.at(-1)?.text?.slice(0, 1000) ?? '')?.[1];
  return written === undefined ? undefined : titles.read(written);
}

function saysNothing({ revisions }: DumpPage, titles: Titles): boolean {
  const { rest } = takeCategories(revisions.at(-1)?.text ?? '', titles);
  return rest.replace(/__[A-Z]+__/g, '').trim() === '';
}

function addLeftOut(leftOut: Map<number, { count: number; names: string[] }>, namespace: number, title: string): void {
  const known = leftOut.get(namespace) ?? { count: 0, names: [] };
  known.count += 1;
  if (known.names.length < mostNames) known.names.push(title);
  leftOut.set(namespace, known);
}
