import type { Element } from '../../importing/xml/element-reader.js';
import type { DumpContributor, DumpNamespace, DumpPart, DumpRevision, DumpSite } from './dump.js';
import { type HistoryLimits, NewestRevisions } from './newest-revisions.js';

/** The elements of which whole ones are needed. A page is not among them: its history may be of any size. */
export const collected = new Set(['siteinfo', 'title', 'ns', 'id', 'redirect', 'revision']);

/** Characters. Titles have 255 bytes; what is longer was not written by MediaWiki. */
const longestTitle = 1000;

interface OpenPage {
  title: string;
  namespace: number;
  id: string;
  redirect: string | undefined;
  readonly revisions: NewestRevisions;
}

/** Puts pages together from the elements of an export. */
export class PageCollector {
  private page: OpenPage | undefined;
  /** Whether anything of an export came. */
  isDump = false;

  constructor(
    private readonly limits: HistoryLimits,
    private readonly found: (part: DumpPart) => void,
  ) {}

  /** The title of the page that has not ended yet. */
  get open(): string | undefined {
    return this.page?.title;
  }

  take(element: Element, [root, parent, ...deeper]: readonly string[], isTooLarge: boolean): void {
    if (root !== 'mediawiki' || deeper.length > 0) return;
    this.isDump = true;
    if (element.name === 'siteinfo' && parent === undefined) this.found({ kind: 'site', site: siteFrom(element) });
    if (parent !== 'page') return;
    const text = element.name === 'revision' ? '' : ownCopy(element.text.trim().slice(0, longestTitle));
    const page = (this.page ??= { title: '', namespace: 0, id: '', redirect: undefined, revisions: new NewestRevisions(this.limits) });
    if (element.name === 'title') page.title = text;
    else if (element.name === 'ns') page.namespace = Number.parseInt(text, 10) || 0;
    else if (element.name === 'id') page.id = /^\d{1,19}$/.test(text) ? text : '';
    else if (element.name === 'redirect') page.redirect = ownCopy(element.attributes.title?.slice(0, longestTitle) ?? '');
    else if (element.name === 'revision') page.revisions.add(revisionFrom(element, isTooLarge));
  }

  end(name: string, path: readonly string[]): void {
    this.isDump ||= name === 'mediawiki' && path.length === 0;
    if (name !== 'page' || path.length !== 1 || !this.page) return;
    const { revisions, ...facts } = this.page;
    this.page = undefined;
    this.found({ kind: 'page', page: { ...facts, revisions: revisions.list, olderRevisions: revisions.left } });
  }
}

function siteFrom({ children }: Element): DumpSite {
  const text = (name: string) => children.find((child) => child.name === name)?.text.trim() ?? '';
  const namespaces = children.find(({ name }) => name === 'namespaces')?.children ?? [];
  return { name: text('sitename'), base: text('base'), namespaces: namespaces.flatMap(namespaceFrom) };
}

function namespaceFrom({ attributes, text }: Element): DumpNamespace | [] {
  const number = Number.parseInt(attributes.key ?? '', 10);
  return Number.isNaN(number) ? [] : { number, name: text.trim().slice(0, longestTitle), firstLetterCounts: attributes.case === 'case-sensitive' };
}

function revisionFrom({ children }: Element, isTooLarge: boolean): DumpRevision {
  const child = (name: string) => children.find((one) => one.name === name);
  const text = child('text');
  const isEmptyByMistake = text?.text === '' && Number.parseInt(text.attributes.bytes ?? '0', 10) > 0;
  return {
    at: dateOf(child('timestamp')?.text.trim() ?? ''),
    contributor: contributorFrom(child('contributor')),
    comment: child('comment')?.text ?? '',
    model: child('model')?.text.trim() || 'wikitext',
    text: !text || text.attributes.deleted !== undefined || isEmptyByMistake ? undefined : text.text,
    isTooLarge,
  };
}

function contributorFrom(element: Element | undefined): DumpContributor {
  if (!element || element.attributes.deleted !== undefined) return { kind: 'hidden' };
  const name = element.children.find((child) => child.name === 'username')?.text.trim() ?? '';
  return name === '' ? { kind: 'unregistered' } : { kind: 'named', name: ownCopy(name.slice(0, longestTitle)) };
}

function dateOf(text: string): Date | undefined {
  const date = /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text) : new Date(Number.NaN);
  return Number.isNaN(date.getTime()) || date.getTime() < 0 ? undefined : date;
}

/** What is kept long must not hold on to the piece of the file that it was cut out of. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}
