import { escapeAttribute, escapeText } from './escape.js';
import { splitOutsideLinks } from './links.js';
import type { Scope } from './scope.js';

/** Templates in templates that are looked into. */
const deepest = 40;
const parameter = /\{\{\{((?:[^{}]|\{(?!\{)|\}(?!\})){0,20000})\}\}\}/g;
const innermost = /\{\{((?:[^{}]|\{(?!\{)|\}(?!\})){0,200000}?)\}\}/g;

/** Names that the old wiki itself knew, and what they stand for. */
const words: Readonly<Record<string, (scope: Scope) => string>> = {
  '!': () => '|',
  '=': () => '=',
  pagename: ({ page }) => page.name,
  fullpagename: ({ page, site }) => site.titles.full(page),
  subpagename: ({ page }) => page.name.split('/').at(-1) ?? '',
  basepagename: ({ page }) => page.name.split('/').slice(0, -1).join('/') || page.name,
  namespace: ({ page, site }) => site.titles.full({ ...page, name: '' }).replace(/:$/, ''),
  sitename: ({ site }) => site.name,
};
/** They arranged the page, and say nothing. */
const silent = new Set(['reflist', 'references', 'refs', 'clear', '-', 'toc', 'defaultsort', 'displaytitle', 'notoc', 'categorytoc']);
const changing: Readonly<Record<string, (text: string) => string>> = {
  lc: (text) => text.toLowerCase(),
  uc: (text) => text.toUpperCase(),
  ucfirst: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  lcfirst: (text) => text.charAt(0).toLowerCase() + text.slice(1),
  formatnum: (text) => text,
};

/** What templates were given stands there as words, because what they made of it is not in the page. */
export function convertTemplates(text: string, scope: Scope): string {
  let converted = text;
  for (let level = 0; level < deepest && converted.includes('{{'); level += 1) {
    const before = converted;
    converted = converted
      .replace(parameter, (_, inside: string) => splitOutsideLinks(inside).slice(1).join('|'))
      .replace(innermost, (written, inside: string, start: number, whole: string) => {
        const isAlone = isLineEnd(whole.at(start - 1), start === 0) && isLineEnd(whole.charAt(start + written.length), start + written.length === whole.length);
        return template(inside, written, isAlone, scope);
      });
    if (converted === before) break;
  }
  return converted;
}

function isLineEnd(character: string | undefined, isOutside: boolean): boolean {
  return isOutside || character === '\n';
}

function template(inside: string, written: string, isAlone: boolean, scope: Scope): string {
  const [first = '', ...parts] = splitOutsideLinks(inside);
  const name = first.trim().replace(/^(?:safesubst|subst|msgnw|msg|raw)\s*:\s*/i, '').replace(/[\s_]+/g, ' ');
  const colon = name.indexOf(':');
  const prefix = (colon < 0 ? name : name.slice(0, colon)).toLowerCase();
  const known = colon < 0 && Object.hasOwn(words, prefix) ? words[prefix] : undefined;
  if (known) return known(scope);
  if (silent.has(prefix)) return '';
  if (prefix === 'anchor' && parts[0] !== undefined) return scope.keep(`<span id="${escapeAttribute(parts[0].trim().replaceAll(' ', '_'))}"></span>`);
  if (colon > 0 && Object.hasOwn(changing, prefix)) return changing[prefix]?.(name.slice(colon + 1).trim()) ?? '';
  if (name.startsWith('#') || name === '') {
    if (name !== '') scope.templates.add(name.split(':')[0] ?? name);
    return scope.keep(`<code>${escapeText(written.replace(/\u007f[BI]\d+\u007f/g, '…'))}</code>`);
  }
  // A whole page that is shown in another one becomes a link to it.
  const target = colon >= 0 ? scope.site.titles.read(name) : undefined;
  if (target && target.namespace !== 10 && (target.namespace !== 0 || name.startsWith(':'))) return `[[:${scope.site.titles.full(target)}]]`;
  const shown = (target?.namespace === 10 ? target.name : name).slice(0, 200);
  scope.templates.add(shown.charAt(0).toUpperCase() + shown.slice(1));
  return readable(shown, parts, isAlone, scope);
}

/** "Infobox: name = value" as a list where the template stood alone, else in the line. */
function readable(name: string, parts: readonly string[], isAlone: boolean, scope: Scope): string {
  const given = parts.map(partFrom).filter(({ value }) => value !== '');
  const label = scope.inline(name);
  if (isAlone && given.some(({ key }) => key !== '')) {
    const items = given.map(({ key, value }) => `<li>${key === '' ? '' : `${scope.inline(key)}: `}${value.includes('\n') ? scope.blocks(value) : scope.inline(value)}</li>`);
    return scope.keep(`<p><strong>${label}</strong></p><ul>${items.join('')}</ul>`, 'block');
  }
  const hasBlocks = given.some(({ value }) => value.includes('\n'));
  const said = given.map(({ key, value }) => `${key === '' ? '' : `${scope.inline(key)} = `}${hasBlocks ? scope.blocks(value) : scope.inline(value)}`);
  if (hasBlocks) return scope.keep(`<p><strong>${label}</strong></p>${said.join('')}`, 'block');
  return scope.keep(`«${[label, said.join(', ')].filter((words) => words !== '').join(': ')}»`);
}

function partFrom(part: string): { key: string; value: string } {
  const equals = part.indexOf('=');
  const key = equals < 0 ? '' : part.slice(0, equals).trim();
  // "a [[b]] = c" is a sentence, and so is what was put aside.
  if (equals < 0 || key.length > 100 || /[[\]\u007f\n]/.test(key)) return { key: '', value: part.trim() };
  return { key: /^\d+$/.test(key) ? '' : key, value: part.slice(equals + 1).trim() };
}
