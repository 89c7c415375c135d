import { categoryNamespace, fileNamespace, mediaNamespace } from '../source/namespaces.js';
import { escapeAttribute, escapeText, unescapeText } from './escape.js';
import { figure, linkToFile } from './pictures.js';
import type { Scope } from './scope.js';

// "[[Page#section|words]]letters". No link goes over so much text; without a limit a page of brackets would take hours.
const plainLink = /\[\[([^[\]{}<>|\n\u007f]{1,600})(?:\|((?:(?!\[\[|\]\])[\s\S]){0,5000}))?\]\](\p{Ll}{0,50})/uy;
const longestPicture = 20_000;
const deepestPicture = 8;

/** Links between pages, pictures, and categories, which are taken out of the text. */
export function convertLinks(text: string, scope: Scope): string {
  let html = '';
  let end = 0;
  for (let start = text.indexOf('[['); start >= 0; start = text.indexOf('[[', Math.max(end, start + 1))) {
    const picture = pictureAt(text, start, scope);
    if (picture) {
      html += text.slice(end, start) + picture.html;
      end = picture.end;
      continue;
    }
    plainLink.lastIndex = start;
    const [written, target, words, trail = ''] = plainLink.exec(text) ?? [];
    if (written === undefined || target === undefined) continue;
    const link = linkTo(target, words, trail, scope);
    if (link === undefined) continue;
    html += text.slice(end, start) + link;
    end = start + written.length;
  }
  return html + text.slice(end);
}

/** Undefined for what is no link; it stays text. */
function linkTo(written: string, words: string | undefined, trail: string, scope: Scope): string | undefined {
  const decoded = unescapeText(percentDecoded(written)).trim();
  const hash = decoded.indexOf('#');
  const name = hash < 0 ? decoded : decoded.slice(0, hash);
  const section = hash < 0 ? '' : decoded.slice(hash + 1).trim().replaceAll(' ', '_');
  const shown = words === undefined || words === '' ? escapeText(decoded.replace(/^:/, '')) : scope.inline(words);
  const label = shown + trail;
  if (name.trim() === '') return section === '' ? undefined : anchor(`#${section}`, label, scope);
  // "[[/Part]]" and "[[../Other]]" begin where the page stands.
  const target = scope.site.titles.read(absolute(name, scope));
  if (!target) return undefined;
  const isNamed = name.trim().startsWith(':');
  if (target.namespace === categoryNamespace && !isNamed) {
    scope.categories.add(target.name);
    return trail;
  }
  if (target.namespace === mediaNamespace || target.namespace === fileNamespace) return scope.keep(linkToFile(target.name, label));
  const language = /^[a-z]{2,3}(?:-[a-z]{2,8})?:/.exec(name.trim())?.[0];
  if (language !== undefined && target.namespace === 0 && !scope.site.isKnown(target)) {
    scope.losses.add(`the link to the page in another language (${language}) is left out`);
    return trail;
  }
  const href = scope.site.hrefOf(target, section);
  return href === undefined ? scope.keep(label) : anchor(href, label, scope);
}

function anchor(href: string, label: string, scope: Scope): string {
  return scope.keep(`<a href="${escapeAttribute(href)}">${label}</a>`);
}

function absolute(name: string, { page, site }: Scope): string {
  const own = `:${site.titles.full(page)}`;
  if (name.startsWith('/')) return `${own}${name.replace(/\/+$/, '')}`;
  let [from, to] = [own, name];
  while (to.startsWith('../')) [from, to] = [from.slice(0, Math.max(0, from.lastIndexOf('/'))), to.slice(3)];
  return from === own && to === name ? name : [from, to].filter((part) => part !== '').join('/');
}

function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

/** A picture with its caption, in which there may be links. */
function pictureAt(text: string, start: number, scope: Scope): { html: string; end: number } | undefined {
  const name = /^\[\[\s*([^[\]{}<>|\n\u007f:]{1,60}:[^[\]{}<>|\n\u007f]{1,300})(?=\||\]\])/u.exec(text.slice(start, start + 400))?.[1];
  if (name === undefined || name.startsWith(':')) return undefined;
  const target = scope.site.titles.read(unescapeText(name));
  if (target?.namespace !== fileNamespace) return undefined;
  const end = closing(text, start);
  if (end === undefined) return undefined;
  const options = splitOutsideLinks(text.slice(start + 2, end - 2)).slice(1);
  return { html: figure(target.name, options, scope), end };
}

/** Where the brackets end that begin here. */
function closing(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + longestPicture); at += 1) {
    const two = text.slice(at, at + 2);
    if (two !== '[[' && two !== ']]') continue;
    depth += two === '[[' ? 1 : -1;
    at += 1;
    if (depth === 0) return at + 1;
    if (depth > deepestPicture) return undefined;
  }
  return undefined;
}

/** Parts between pipes, of which those in links are none. */
export function splitOutsideLinks(text: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (const sign of text.matchAll(/\[\[|\]\]|\{\||\|\}(?!\})|\|/g)) {
    if (sign[0] === '[[' || sign[0] === '{|') depth += 1;
    else if (sign[0] !== '|') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(from, sign.index));
      from = sign.index + 1;
    }
  }
  return [...parts, text.slice(from)];
}
