import { escapeAttribute, escapeText } from './escape.js';
import type { Footnotes } from './footnotes.js';
import { gallery } from './pictures.js';
import type { Scope } from './scope.js';

/** What a tag becomes. Without a body it stands alone. */
type Extension = (body: string | undefined, attributes: string, scope: Scope, name: string) => string;

const leftOut: Extension = (_, __, scope, name) => {
  scope.losses.add(`<${name}> is left out: it worked on the old wiki only`);
  return '';
};
const nothing: Extension = () => '';
const formula: Extension = (body, attributes, scope) => {
  if (!body?.trim()) return '';
  const isBlock = /display\s*=\s*["']?block/i.test(attributes);
  return isBlock ? code(body, '', scope) : scope.keep(`<code>${escapeText(body.trim())}</code>`);
};
const source: Extension = (body, attributes, scope) => {
  if (body === undefined) return '';
  if (/\binline\b/i.test(attributes)) return scope.keep(`<code>${escapeText(body.trim())}</code>`);
  return code(body, /\blang\s*=\s*["']?([\w+#-]{1,30})/i.exec(attributes)?.[1] ?? '', scope);
};
const asWritten: Extension = (body, _, scope) => (body === undefined ? '' : code(body, '', scope));

const extensions: Readonly<Record<string, Extension>> = {
  nowiki: (body, _, scope) => (body ? scope.keep(plain(body)) : ''),
  pre: (body, _, scope) => (body === undefined ? '' : scope.keep(`<pre>${plain(withoutFirstBreak(body.replace(/<\/?nowiki>/gi, '')))}</pre>`, 'block')),
  syntaxhighlight: source,
  source,
  math: formula,
  chem: formula,
  ce: formula,
  score: asWritten,
  timeline: asWritten,
  graph: asWritten,
  mapframe: leftOut,
  maplink: leftOut,
  inputbox: leftOut,
  categorytree: leftOut,
  dynamicpagelist: leftOut,
  imagemap: leftOut,
  templatestyles: nothing,
  templatedata: nothing,
  languages: nothing,
  includeonly: nothing,
  gallery: (body, _, scope) => (body === undefined ? '' : `\n${gallery(body, scope)}\n`),
  poem: (body) => (body === undefined ? '' : `\n${body.trim().replaceAll('\n', '<br>')}\n`),
};

const names = [...Object.keys(extensions), 'ref', 'references'].join('|');
const opening = new RegExp(`<!--|<(${names})((?:\\s[^<>]{0,1000})?)>`, 'gi');

/** Takes out what is not wikitext: comments, code, formulas, notes. */
export function convertExtensionTags(text: string, scope: Scope, footnotes: Footnotes): string {
  const lower = text.toLowerCase();
  /** Closing tags that do not come any more: nobody looks for them again. */
  const missing = new Set<string>();
  let html = '';
  let end = 0;
  opening.lastIndex = 0;
  const find = (closing: string, from: number) => {
    const at = missing.has(closing) ? -1 : lower.indexOf(closing, from);
    if (at < 0) missing.add(closing);
    return at;
  };
  for (let tag = opening.exec(text); tag; tag = nextFrom(text, end)) {
    const start = tag.index;
    const bodyStart = start + tag[0].length;
    const name = tag[1]?.toLowerCase();
    if (name === undefined) {
      const close = find('-->', bodyStart);
      html += text.slice(end, start);
      end = close < 0 ? text.length : close + 3;
      // A comment alone on its line goes with the line.
      if (/(^|\n)[ \t]*$/.test(html.slice(-200)) && /^[ \t]*\n/.test(text.slice(end, end + 200))) end = text.indexOf('\n', end) + 1;
      continue;
    }
    const attributes = tag[2] ?? '';
    const isAlone = attributes.trimEnd().endsWith('/');
    const close = isAlone ? -1 : find(`</${name}`, bodyStart);
    html += text.slice(end, start);
    end = isAlone || close < 0 ? bodyStart : afterTag(text, close);
    const body = close < 0 ? undefined : text.slice(bodyStart, close);
    if (close < 0 && !isAlone) html += name === 'references' ? '' : scope.keep(escapeText(tag[0]));
    else if (name === 'references') convertExtensionTags(body ?? '', scope, footnotes);
    else html += name === 'ref' ? footnotes.reference(attributes, body, scope) : extensions[name]?.(body, attributes, scope, name) ?? '';
  }
  return html + text.slice(end);
}

function nextFrom(text: string, from: number): RegExpExecArray | null {
  opening.lastIndex = from;
  return opening.exec(text);
}

function afterTag(text: string, close: number): number {
  const end = text.indexOf('>', close);
  return end < 0 ? text.length : end + 1;
}

function code(body: string, language: string, scope: Scope): string {
  const name = language === '' ? '' : ` class="language-${escapeAttribute(language.toLowerCase())}"`;
  return scope.keep(`<pre><code${name}>${escapeText(withoutFirstBreak(body).trimEnd())}</code></pre>`, 'block');
}

/** Text in which only character references mean something. */
function plain(text: string): string {
  return escapeText(text).replace(/&amp;(?=(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gi, '&');
}

function withoutFirstBreak(text: string): string {
  return text.replace(/^[ \t]*\n/, '');
}
