import type { TagCall } from './apply-template.js';
import { attribute, text } from './escape.js';

/** Where a site's own addresses begin: here, at "/". */
const siteRoots = new Set(['site.baseurl', 'site.base_url', 'base.baseurl', 'baseurl']);
/** Those that change nothing that matters here. */
const plainFilters = new Set(['url', 'relative_url', 'absolute_url', 'safe', 'strip', 'trim', 'escape', 'markdownify', 'markdown']);

/** What `{{ … }}` becomes; undefined when it is not known. */
export function expression(call: TagCall): string | undefined {
  const [subject, ...filters] = splitFilters(call.source);
  if (subject === undefined) return undefined;
  const quoted = /^(["'])(.*)\1$/s.exec(subject)?.[2];
  const special = filters[0] === undefined ? undefined : specialFilter(filters[0], quoted, call);
  if (special !== undefined) return special;
  if (!filters.every((filter) => plainFilters.has(filter.replace(/[:(].*$/s, '').trim()))) return undefined;
  // An address that was broken over two lines, perhaps lines of a quotation.
  if (quoted !== undefined) return filters.length > 0 ? quoted.replace(/\s*\n[ \t>]*|>\s+/g, '') : quoted;
  if (siteRoots.has(subject)) return '';
  return /^(page\.)?[A-Za-z_]\w*$/.test(subject) ? call.context.field(subject.replace(/^page\./, '')) : undefined;
}

function specialFilter(filter: string, value: string | undefined, { context, notes }: TagCall): string | undefined {
  const [, name, rest] = /^(\w+)\s*:?\s*(.*)$/s.exec(filter) ?? [];
  if (value === undefined) return undefined;
  if (name === 'embed') return embed(value, /^(["'])(.*)\1$/s.exec((rest ?? '').trim())?.[2] ?? '');
  if (name === 'team_photo') {
    notes.add('degraded', 'portraits of people who are mentioned are left out');
    return '';
  }
  if (name !== 'team_link') return undefined;
  const person = context.person(value);
  return person.path === null ? text(person.name) : `<a href=${attribute(person.path)}>${text(person.name)}</a>`;
}

/** A video becomes an element that the conversion makes a link of, and notes. */
function embed(address: string, title: string): string {
  return `<iframe src=${attribute(address)} title=${attribute(title)}></iframe>`;
}

/** Parts at "|", but not inside quotes. */
function splitFilters(source: string): string[] {
  return (source.match(/(?:"[^"]*"|'[^']*'|[^|"']|["'])+/g) ?? []).map((part) => part.trim());
}
