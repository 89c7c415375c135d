import { isDeepStrictEqual } from 'node:util';
import { richTextSchema } from '@crossbench/schema/rich-text';
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { diffArrays } from 'diff';
import * as Y from 'yjs';

type Part = ReturnType<typeof richTextSchema.nodeFromJSON>;

interface WrittenPart {
  readonly type: string;
  readonly attrs?: object;
  readonly marks?: readonly object[];
  readonly text?: string;
  readonly content?: readonly WrittenPart[];
}

/** Changed parts beyond which it is another text. */
const mostChanges = 2000;

/**
 * Makes what stands in the parent say this, part by part: what says the same before and after, at any depth, stays untouched. Its
 * words may lie in several pieces, which the library would put together, and so take them from under those who write in them.
 */
export function writeParts(document: Y.Doc, parent: Y.XmlFragment, next: Part): void {
  const changes = holdsParts(parent, next)
    ? diffArrays(elementsIn(parent).map(keyOf), next.children.map(keyOfNext), { maxEditLength: mostChanges })
    : undefined;
  if (!changes) return writeWhole(document, parent, next);
  let [place, index, gone] = [0, 0, 0];
  const dropGone = (): void => {
    if (gone > 0) parent.delete(place, gone);
    gone = 0;
  };
  for (const { removed, added, value } of changes) {
    if (removed) {
      gone += value.length;
      continue;
    }
    if (!added) dropGone();
    for (const part of next.children.slice(index, index + value.length)) {
      if (added) gone = writeOne(document, parent, place, part, gone);
      place += 1;
    }
    index += value.length;
  }
  dropGone();
}

/** In the place of one that goes, if it is of the same kind, else beside it. Answers how many are left to go. */
function writeOne(document: Y.Doc, parent: Y.XmlFragment, place: number, part: Part, gone: number): number {
  const before = gone > 0 ? parent.get(place) : undefined;
  if (before instanceof Y.XmlElement && before.nodeName === part.type.name) {
    writeAttributes(before, part);
    writeParts(document, before, part);
    return gone - 1;
  }
  const element = new Y.XmlElement(part.type.name);
  parent.insert(place, [element]);
  writeWhole(document, element, part);
  return gone;
}

function writeAttributes(element: Y.XmlElement, { attrs }: Part): void {
  const known = element.getAttributes() as Record<string, unknown>;
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== null && !isDeepStrictEqual(known[name], value)) element.setAttribute(name, value as string);
  }
  for (const name of Object.keys(known)) if (attrs[name] === null || attrs[name] === undefined) element.removeAttribute(name);
}

function writeWhole(document: Y.Doc, parent: Y.XmlFragment, next: Part): void {
  updateYFragment(document, parent, next, { mapping: new Map(), isOMark: new Map() });
}

/** Parts that stand below one another, and no words. */
function holdsParts(parent: Y.XmlFragment, next: Part): boolean {
  return next.childCount > 0 && !next.inlineContent && parent.toArray().every((child) => child instanceof Y.XmlElement);
}

function elementsIn(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child) => child instanceof Y.XmlElement);
}

function keyOfNext(part: Part): string {
  return JSON.stringify(part.toJSON());
}

/** As the part is written that it stands for, its words in one piece. */
function keyOf(element: Y.XmlElement): string {
  const { content } = yXmlFragmentToProsemirrorJSON(element) as { content: (WrittenPart | WrittenPart[])[] };
  const part = inOnePiece({ type: element.nodeName, attrs: element.getAttributes(), content: content.flat() });
  try {
    return JSON.stringify(richTextSchema.nodeFromJSON(part).toJSON());
  } catch {
    // What is no part of a text is like none.
    return '';
  }
}

function inOnePiece({ content, ...part }: WrittenPart): WrittenPart {
  if (!content) return part;
  const pieces: WrittenPart[] = [];
  for (const child of content.map(inOnePiece)) {
    const last = pieces.at(-1);
    const goesOn = last?.text !== undefined && child.text !== undefined && isDeepStrictEqual(last.marks, child.marks);
    if (goesOn) pieces[pieces.length - 1] = { ...last, text: `${last.text}${child.text}` };
    else pieces.push(child);
  }
  return { ...part, content: pieces };
}
