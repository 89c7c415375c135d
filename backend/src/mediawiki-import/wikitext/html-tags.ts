import { escapeAttribute, unescapeText } from './escape.js';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What may be written as HTML in a wiki. Everything else is text there. */
const allowed = names(
  'abbr b bdi bdo big blockquote br caption center cite code data dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol ' +
    'p q rb rp rt ruby s samp small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr',
);
const kept = names('id name colspan rowspan start value title lang align');

// A tag, a sign that begins none, or one that begins no character reference.
const markup = /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*|\/)?)>|<|&(?!(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gi;

/** Keeps the HTML that a wiki allows, without looks and handlers; the rest becomes text. */
export function keepAllowedTags(text: string): string {
  return text.replace(markup, (written: string, closing: string | undefined, name: string | undefined, attributes: string | undefined) => {
    if (name === undefined) return written === '&' ? '&amp;' : '&lt;';
    const tag = name.toLowerCase();
    if (!allowed.has(tag)) return `&lt;${written.slice(1, -1)}&gt;`;
    if (tag === 'br' || tag === 'hr' || tag === 'wbr') return `<${tag}>`;
    return closing === '/' ? `</${tag}>` : `<${tag}${keepAllowedAttributes(attributes ?? '')}>${/\/\s*$/.test(attributes ?? '') ? `</${tag}>` : ''}`;
  });
}

const attribute = /([a-z][a-z-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))/gi;

/** Attributes that say something, each with a space before it. */
export function keepAllowedAttributes(written: string): string {
  let attributes = '';
  for (const [, name = '', quoted, single, bare] of written.slice(0, 2000).matchAll(attribute)) {
    const value = unescapeText(quoted ?? single ?? bare ?? '');
    const key = name.toLowerCase();
    if (key === 'style' && /text-align\s*:\s*(right|end)/i.test(value)) attributes += ' align="right"';
    else if (kept.has(key)) attributes += ` ${key}="${escapeAttribute(value)}"`;
  }
  return attributes;
}

/** The words in HTML, for names and anchors. */
export function wordsIn(html: string): string {
  return unescapeText(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ').trim();
}
