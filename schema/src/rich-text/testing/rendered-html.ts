import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['childNode'];

const site = 'https://site.example';
const common = ['id'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: ['class'],
  section: ['class', 'role', 'aria-label'],
  footer: [],
  sup: ['class'],
  span: ['class'],
  h2: [],
  h3: [],
  h4: [],
  ul: ['class'],
  ol: ['start', 'type'],
  li: ['class'],
  label: [],
  input: ['type', 'disabled', 'checked', 'aria-label'],
  blockquote: [],
  hr: [],
  br: [],
  pre: ['tabindex'],
  code: ['class'],
  strong: [],
  em: [],
  s: [],
  a: ['href', 'rel', 'class', 'role', 'aria-label', 'title'],
  div: ['class', 'role', 'aria-label', 'tabindex'],
  table: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope', 'colspan', 'rowspan', 'class'],
  td: ['colspan', 'rowspan', 'class'],
  figure: ['class'],
  figcaption: [],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading', 'decoding'],
  svg: ['class', 'viewBox', 'aria-hidden'],
  circle: ['cx', 'cy', 'r'],
  path: ['d'],
};
const lineBreaking = new Set(
  'p h2 h3 h4 li blockquote hr br pre div td th tr figure figcaption ul ol table section footer'.split(' '),
);

/** What a browser would make of the HTML that a document must never lead to; empty when all is well. */
export function unsafePartsOf(html: string): string[] {
  return nodesOf(html).flatMap((node) => {
    if (node.nodeName === '#text') return [];
    if (!('attrs' in node)) return [`a ${node.nodeName}`];
    const attributes = Object.hasOwn(allowed, node.tagName) ? [...common, ...(allowed[node.tagName] ?? [])] : undefined;
    if (attributes === undefined) return [`<${node.tagName}>`];
    return node.attrs.flatMap(({ name, value }) => {
      if (!attributes.includes(name)) return [`${name} of <${node.tagName}>`];
      if (name === 'href' && !isSafe(value)) return [`href ${value}`];
      if (name === 'src' && new URL(value, site).origin !== site) return [`src ${value}`];
      if (name === 'id' && !/^b-[a-z0-9]{10}(?:-ref)?$/.test(value)) return [`id ${value}`];
      return [];
    });
  });
}

/** The words that a reader of the HTML meets, with the descriptions of pictures, a space between blocks. */
export function wordsOf(html: string): string {
  const words = nodesOf(html).map((node) => {
    if (node.nodeName === '#text' && 'value' in node) return node.value;
    if (!('attrs' in node)) return '';
    const alt = node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
    return lineBreaking.has(node.nodeName) || node.nodeName === 'img' ? ` ${alt} ` : '';
  });
  return onOneLine(words.join(''));
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSafe(href: string): boolean {
  const { protocol, origin } = new URL(href, site);
  return /^(https?|mailto):$/i.test(protocol) && (/^(https?:\/\/|mailto:)/i.test(href) || origin === site);
}

/** The numbers of notes and the ways back are the page's words, not the writer's. */
function isWayThere(node: Node): boolean {
  return 'attrs' in node && node.attrs.some(({ name, value }) => name === 'role' && /^doc-(noteref|backlink)$/.test(value));
}

/** All nodes in the order of the source; the end of an element counts as a break, too. */
function nodesOf(html: string): Node[] {
  const inside = (node: Node): Node[] =>
    'childNodes' in node && !isWayThere(node) ? [node, ...node.childNodes.flatMap(inside), ...end(node)] : [node];
  const end = (node: Node): Node[] => (lineBreaking.has(node.nodeName) ? [node] : []);
  return parseFragment(html).childNodes.flatMap(inside);
}
