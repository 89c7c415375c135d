import { limits } from '../limits.js';
import { isBlockId } from './block-id.js';
import { isExternalLink, safeLink } from './safe-link.js';
import { cleanText } from './clean-text.js';
import { tidyFileName } from './files/file-name.js';
import type { RichTextAttribute } from './types.js';

/** The value as it is kept, or undefined when it is refused. */
export type AttributeRule = (value: unknown) => RichTextAttribute | undefined;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const oneOf =
  (...allowed: RichTextAttribute[]): AttributeRule =>
  (value) =>
    allowed.find((one) => one === value);

const wholeNumber =
  (from: number, to: number): AttributeRule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to ? value : undefined;

const orNothing =
  (rule: AttributeRule): AttributeRule =>
  (value) =>
    value === null ? null : rule(value);

const textUpTo =
  (characters: number): AttributeRule =>
  (value) => {
    const text = typeof value === 'string' ? cleanText(value).trim() : undefined;
    return text !== undefined && text.length <= characters ? text : undefined;
  };

/** Words on one line. */
const lineUpTo =
  (characters: number, fewest = 0): AttributeRule =>
  (value) => {
    const line = typeof value === 'string' ? cleanText(value).replace(/\s+/g, ' ').trim() : undefined;
    return line !== undefined && line.length >= fewest && line.length <= characters ? line : undefined;
  };

/** A name for a programming language, such as "typescript" or "c++". */
export function languageOf(value: unknown): string | undefined {
  const language = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return /^[a-z0-9][a-z0-9+#._-]{0,29}$/.test(language) ? language : undefined;
}

/** Lists may begin at any number that fits on the page. */
export const listStart = wholeNumber(0, 100_000);
export const listNumbering = oneOf('1', 'a', 'A', 'i', 'I');
/** Far wider tables than anybody reads, and few enough for the editor to lay out. */
export const cellSpan = wholeNumber(1, 100);
export const attachmentId: AttributeRule = (value) =>
  typeof value === 'string' && uuid.test(value) ? value : undefined;
export const personId = attachmentId;
export const imageSize = wholeNumber(1, 50_000);
export const imageDescription = textUpTo(limits.imageDescription);
export const imageCaption = textUpTo(limits.imageCaption);
/** The page puts the dash before who is quoted. */
export const quoteSource: AttributeRule = (value) => {
  const line = lineUpTo(limits.quoteSource)(value);
  return typeof line === 'string' ? line.replace(/^(?:[—–]\s*)+/, '') : undefined;
};
export const mentionedName = lineUpTo(limits.personName, 1);
export const linkTitle = lineUpTo(limits.linkTitle);
export const linkDescription = lineUpTo(limits.linkDescription);
export const siteName = lineUpTo(limits.siteName);
export const webAddress: AttributeRule = (value) => {
  const address = safeLink(value);
  return address !== undefined && isExternalLink(address) ? address : undefined;
};

/** A name that was not tidied when the file came is tidied now. */
export const fileName: AttributeRule = (value) =>
  typeof value === 'string' && value.length <= limits.fileName * 10 ? tidyFileName(value) : undefined;
export const fileSize = wholeNumber(0, limits.fileBytes * 100);
export const mediaType: AttributeRule = (value) =>
  typeof value === 'string' && /^[a-z]+\/[a-z0-9.+-]{1,100}$/.test(value) ? value : undefined;

/** An id that is not ours is no reason to refuse a document: the block gets a new one. */
const id: AttributeRule = (value) => (isBlockId(value) ? value : null);
const cell = { colspan: cellSpan, rowspan: cellSpan, align: oneOf(null, 'right') };

/** Every node that a document may hold, with the attributes it may have. */
export const nodeAttributes: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  doc: {},
  text: {},
  hardBreak: {},
  paragraph: { id },
  heading: { id, level: oneOf(2, 3, 4) },
  bulletList: { id },
  orderedList: { id, start: listStart, type: orNothing(listNumbering) },
  listItem: { id },
  taskList: { id },
  taskItem: { id, checked: oneOf(true, false) },
  blockquote: { id, source: quoteSource },
  codeBlock: { id, language: orNothing(languageOf) },
  horizontalRule: { id },
  table: { id },
  tableRow: {},
  tableHeader: cell,
  tableCell: cell,
  image: {
    id,
    attachmentId,
    alt: imageDescription,
    caption: imageCaption,
    width: orNothing(imageSize),
    height: orNothing(imageSize),
    decorative: oneOf(true, false),
  },
  fileCard: { id, attachmentId, name: fileName, size: fileSize, mediaType },
  callout: { id, tone: oneOf('info', 'warning') },
  linkPreview: { id, url: webAddress, title: linkTitle, description: linkDescription, siteName },
  footnote: { id },
  mention: { personId, name: mentionedName },
};

/** Every mark that text may carry, with the attributes it may have. */
export const markAttributes: Readonly<Record<string, Readonly<Record<string, AttributeRule>>>> = {
  bold: {},
  italic: {},
  strike: {},
  code: {},
  link: { href: safeLink },
};

/** What makes no sense without an attribute. */
export const requiredAttributes: Readonly<Record<string, string>> = {
  link: 'href',
  image: 'attachmentId',
  fileCard: 'attachmentId',
  linkPreview: 'url',
  mention: 'personId',
};

/** What stands in a line of text without being text, and carries no marks. */
export const unmarkedNodes: ReadonlySet<string> = new Set(['footnote', 'mention']);

/** The nodes that carry a stable id. */
export const identifiedNodes = Object.keys(nodeAttributes).filter((name) => nodeAttributes[name]?.id === id);
