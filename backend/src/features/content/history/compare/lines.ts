import { type RichTextDocument, type RichTextNode, ownText, plainText } from '@crossbench/schema/rich-text';

export const blockKinds = ['PARAGRAPH', 'HEADING', 'LIST_ITEM', 'QUOTE', 'CODE', 'TABLE_ROW', 'PICTURE', 'RULE', 'OTHER'] as const;

/** What a line of a comparison is in the text. */
export type BlockKind = (typeof blockKinds)[number];

/** One block of a text, as comparisons show it: a paragraph, a list item, a row of a table, a picture. */
export interface Line {
  /** The block's stable id; rows of tables have none. */
  readonly id: string | null;
  readonly block: BlockKind;
  /** Of a heading 2 to 4, of a list item how deep it stands, else 0. */
  readonly level: number;
  readonly text: string;
  /** All that can change about the block but its id: for telling whether equal words look different. */
  readonly shape: string;
  /** Of a picture. */
  readonly attachmentId: string | null;
}

interface Place {
  readonly block: BlockKind;
  readonly level: number;
  /** The containers, from the outside in. */
  readonly around: string;
}

const outside: Place = { block: 'PARAGRAPH', level: 0, around: '' };

/** The lines of a text in reading order. Empty paragraphs are nothing to compare. */
export function linesOf(document: RichTextDocument): Line[] {
  return (document.content ?? []).flatMap((node) => linesOfBlock(node, outside));
}

function linesOfBlock(node: RichTextNode, place: Place): Line[] {
  switch (node.type) {
    case 'paragraph':
      return ownText(node).trim() === '' && !node.content?.length ? [] : [line(node, place, ownText(node))];
    case 'heading':
      return [line(node, { ...place, block: 'HEADING', level: Number(node.attrs?.level ?? 2) }, ownText(node))];
    case 'codeBlock':
      return [line(node, { ...place, block: 'CODE', level: 0 }, ownText(node))];
    case 'horizontalRule':
      return [line(node, { ...place, block: 'RULE', level: 0 }, '')];
    case 'image':
      return [{ ...line(node, { ...place, block: 'PICTURE', level: 0 }, plainText(node)), attachmentId: String(node.attrs?.attachmentId) }];
    case 'taskItem':
      return withBox(node, linesInside(node, place));
    case 'tableRow':
      return [line(node, { ...place, block: 'TABLE_ROW', level: 0 }, rowText(node))];
    default:
      return node.content ? linesInside(node, place) : [otherLine(node, place)];
  }
}

function linesInside(node: RichTextNode, place: Place): Line[] {
  return (node.content ?? []).flatMap((child) => linesOfBlock(child, inside(node, place)));
}

/** That a task was done is a change to read, not one of its looks. */
function withBox({ attrs }: RichTextNode, [first, ...others]: Line[]): Line[] {
  return first === undefined ? [] : [{ ...first, text: `${attrs?.checked === true ? '☑' : '☐'} ${first.text}` }, ...others];
}

function inside({ type, attrs }: RichTextNode, place: Place): Place {
  const { id: _, ...more } = attrs ?? {};
  const around = `${place.around}/${type}${Object.keys(more).length > 0 ? JSON.stringify(more) : ''}`;
  if (type === 'listItem' || type === 'taskItem') return { block: 'LIST_ITEM', level: place.level + 1, around };
  return { ...place, block: type === 'blockquote' ? 'QUOTE' : place.block, around };
}

function line(node: RichTextNode, { block, level, around }: Place, text: string): Line {
  const id = typeof node.attrs?.id === 'string' ? node.attrs.id : null;
  return { id, block, level, text, shape: around + JSON.stringify(withoutIds(node)), attachmentId: null };
}

/** A block that this list does not know holds its words in its attributes. */
function otherLine(node: RichTextNode, place: Place): Line {
  const words = Object.entries(node.attrs ?? {}).filter(([name, value]) => !/id$/i.test(name) && typeof value === 'string');
  return line(node, { ...place, block: 'OTHER', level: 0 }, words.map(([, value]) => value).filter(Boolean).join(' '));
}

function rowText(row: RichTextNode): string {
  return (row.content ?? []).map((cell) => plainText(cell).replace(/\s+/g, ' ').trim()).join(' | ');
}

function withoutIds(node: RichTextNode): RichTextNode {
  const { id: _, ...attrs } = node.attrs ?? {};
  return { ...node, attrs, ...(node.content && { content: node.content.map(withoutIds) }) };
}
