import * as fc from 'fast-check';
import type { ContentMatch, NodeType } from '@tiptap/pm/model';
import { tidyFileName } from '../files/file-name.js';
import { richTextSchema } from '../rich-text-schema.js';
import type { RichTextAttribute, RichTextDocument, RichTextMark, RichTextNode } from '../types.js';

type Pick = fc.GeneratorValue;
type Attributes = Record<string, RichTextAttribute>;

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</code></pre><script>alert(1)</script>',
  '&lt;b&gt;',
  '&#60;script&#62;',
  '<!--',
  '-->',
  ']]>',
  '</p><style>*{}</style>',
  'a & b',
  '<svg/onload=alert(1)>',
  '\u0000<b>',
  '\ud800',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' data:text/html,<script>alert(1)</script>',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example"onclick="alert(1)',
  '#"><script>',
  '\n\nline\r\nbreaks\t',
  '\u00a0',
  '\u202e',
  '# not a heading',
  '- not an item',
  '[ ] not a task',
  '[x] nor this',
  '12. not an item',
  '> not a quotation',
  '---',
  '***',
  '```',
  '~~~',
  '| a | b |',
  '*a* _b_ **c** __d__ ~~e~~ `f`',
  'snake_case_word',
  '\\ \\* \\\\ ends with \\',
  '[a](b) ![c](d) [e]: f [^1] [^1]: g',
  'https://a.example/b_c and www.a.example and mailto:a@b.example',
  '<https://a.example>',
  '&amp; &copy; &#42;',
  '{#name} :smile: ==a== $b$',
  '[!NOTE]',
  '!',
  ' a  b ',
  'a',
  '.',
  '(',
  '😀👩‍👩‍👧',
  'שלום עולם',
  'مرحبا',
  '\u2028',
  '\ufeff',
  '\u3000',
  '\u0085',
];

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.lorem({ maxCount: 5 }),
);
const anything = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const id = fc.oneof(
  fc.constant(null),
  fc.constantFrom('aaaaaaaaaa', 'bbbbbbbbbb'),
  fc.stringMatching(/^[a-z0-9]{10}$/),
);
const size = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 5000 }));

/** What the schema allows each attribute to be. A new attribute without a line here fails the tests. */
const attributes: Readonly<Record<string, fc.Arbitrary<RichTextAttribute>>> = {
  id,
  level: fc.constantFrom(2, 3, 4),
  start: fc.integer({ min: 0, max: 1000 }),
  type: fc.constantFrom(null, '1', 'a', 'A', 'i', 'I'),
  language: fc.constantFrom(null, 'typescript', 'c++', 'objective-c'),
  colspan: fc.integer({ min: 1, max: 3 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
  align: fc.constantFrom(null, 'right'),
  attachmentId: fc.uuid(),
  alt: text,
  caption: text,
  width: size,
  height: size,
  decorative: fc.boolean(),
  checked: fc.boolean(),
  // Whatever a file was called, its name is tidy by the time it is in a text.
  name: fc.oneof(fc.constantFrom('Priya Raman', "Seán O'Brien", '[x](y)', 'محمد'), text.map((name) => tidyFileName(name))),
  size: fc.integer({ min: 0, max: 50_000_000 }),
  mediaType: fc.constantFrom('application/pdf', 'text/csv', 'image/svg+xml', 'application/x-unknown'),
  tone: fc.constantFrom('info', 'warning'),
  source: fc.oneof(fc.constant(''), text),
  personId: fc.uuid(),
  url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  title: text,
  description: text,
  siteName: text,
  href: fc.oneof(
    fc.constantFrom('/posts/a-1', '#b-aaaaaaaaaa', '/wiki/new?space=a1b2&title=Print%20suppliers', 'mailto:a@b.example?subject=x"y'),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
  ),
};

/** Documents that the schema can make, with texts and descriptions chosen to break out of HTML. */
export function documents(): fc.Arbitrary<RichTextDocument> {
  return fc.gen().map((pick) => make(pick, allowedValue));
}

/** The same shapes with anything at all in the attributes, as if nobody had checked them. */
export function uncheckedDocuments(): fc.Arbitrary<RichTextDocument> {
  return fc.gen().map((pick) => make(pick, anyValue));
}

// The generator remembers what it asked for by these functions and their arguments, which must be plain values.
type ValueOf = (name: string) => fc.Arbitrary<RichTextAttribute>;
const allowedValue: ValueOf = (name) => attributes[name] ?? fc.constant(`no line for ${name}`);
const anyValue: ValueOf = () => anything;
const anyText = () => text;
const someMarks = (names: string) => fc.subarray(names.split(' '));

function make(pick: Pick, valueOf: ValueOf): RichTextDocument {
  return { type: 'doc', content: contentOf(pick, richTextSchema.topNodeType, 4, valueOf) };
}

function contentOf(pick: Pick, parent: NodeType, depth: number, valueOf: ValueOf): RichTextNode[] {
  const content: RichTextNode[] = [];
  let match: ContentMatch = parent.contentMatch;
  for (;;) {
    const types = Array.from({ length: match.edgeCount }, (_, index) => match.edge(index).type);
    const isDone = match.validEnd && (content.length >= 4 || (depth <= 0 && content.length > 0) || !pick(fc.boolean));
    if (isDone || types.length === 0) return content;
    const plain = types.find(({ name }) => name === 'paragraph') ?? types[0];
    const type = depth <= 0 ? plain : types[pick(fc.nat, types.length - 1)];
    if (type === undefined) return content;
    content.push(nodeOf(pick, type, parent, depth - 1, valueOf));
    match = match.matchType(type) ?? match;
  }
}

function nodeOf(pick: Pick, type: NodeType, parent: NodeType, depth: number, valueOf: ValueOf): RichTextNode {
  if (type.isText) return { type: 'text', text: pick(anyText), marks: marksOf(pick, parent, valueOf) };
  if (type.isInline) return { ...atomOf(pick, type, depth, valueOf), marks: marksOf(pick, parent, valueOf) };
  const attrs = attributesOf(pick, Object.keys(type.spec.attrs ?? {}), valueOf);
  const content = type.isLeaf ? [] : contentOf(pick, type, depth, valueOf);
  return { type: type.name, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

function atomOf(pick: Pick, type: NodeType, depth: number, valueOf: ValueOf): RichTextNode {
  const attrs = attributesOf(pick, Object.keys(type.spec.attrs ?? {}), valueOf);
  const content = type.isLeaf ? [] : contentOf(pick, type, depth, valueOf);
  return { type: type.name, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

function marksOf(pick: Pick, parent: NodeType, valueOf: ValueOf): RichTextMark[] {
  const allowed = Object.values(richTextSchema.marks).filter((mark) => parent.allowsMarkType(mark));
  if (allowed.length === 0) return [];
  return pick(someMarks, allowed.map(({ name }) => name).join(' ')).map((type) => {
    const attrs = attributesOf(pick, Object.keys(richTextSchema.marks[type]?.spec.attrs ?? {}), valueOf);
    return { type, ...(attrs && { attrs }) };
  });
}

function attributesOf(pick: Pick, names: string[], valueOf: ValueOf): Attributes | undefined {
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, pick(valueOf, name)]));
}
