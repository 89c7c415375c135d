import { footnotesOf, ownText, plainText, textBlocksOf } from '../rich-text/plain-text.js';
import type { RichTextDocument, RichTextNode } from '../rich-text/types.js';
import { digestOf, type Finding } from './finding.js';

/** A heading that stands two levels below the one before it. The title of the page is the first level. */
export function headingFindings(body: RichTextDocument): Finding[] {
  let level = 1;
  return body.content.flatMap((node) => {
    const words = node.type === 'heading' ? plainText(node).trim() : '';
    if (words === '') return [];
    const before = level;
    level = Number(node.attrs?.level ?? 2);
    if (level <= before + 1) return [];
    const message = `The heading “${shortened(words)}” skips a level. People who listen to the page find their way by headings.`;
    return [finding('headings', message, words, blockIdOf(node))];
  });
}

const emptyWords = new Set([
  'click', 'click here', 'click this link', 'here', 'this', 'this link', 'link', 'read more', 'more', 'find out more', 'see here', 'see more', 'more info',
  'more information', 'this page', 'page', 'website', 'this website', 'document', 'download',
]);

/** Links whose words do not say where they lead. */
export function linkFindings(body: RichTextDocument): Finding[] {
  return blocksOf(body).flatMap((block) =>
    linkTextsOf(block).flatMap((text) => {
      const words = text.trim().replace(/\s+/g, ' ');
      if (/^(https?:\/\/|www\.)\S+$/i.test(words)) {
        const message = `Say in words where the link “${shortened(words)}” leads. A bare address is read out letter by letter.`;
        return [finding('links', message, words, blockIdOf(block))];
      }
      const plain = words.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '').trim();
      if (!emptyWords.has(plain)) return [];
      const message = `Say where the link “${shortened(words)}” leads. People who go from link to link hear only these words.`;
      return [finding('links', message, words, blockIdOf(block))];
    }),
  );
}

/** Tables that do not say what stands in their columns or rows. */
export function tableFindings(body: RichTextDocument): Finding[] {
  return nodesOf(body)
    .filter((node) => node.type === 'table' && !nodesOf(node).some(({ type }) => type === 'tableHeader'))
    .map((table) => {
      const message = 'A table has no header row. Without it nobody who listens to the table knows what a figure means.';
      return finding('tables', message, plainText(table), blockIdOf(firstBlockOf(table)));
    });
}

function finding(name: Finding['name'], message: string, about: string, blockId: string | undefined): Finding {
  return { name, severity: 'ADVICE', message, field: 'body', ...(blockId && { blockId }), key: `${name}-${digestOf(about)}` };
}

/** The words of each link in a block; one that goes on over several pieces of text counts once. */
function linkTextsOf(block: RichTextNode): string[] {
  const texts: string[] = [];
  let last: string | undefined;
  for (const child of block.content ?? []) {
    const href = child.marks?.find(({ type }) => type === 'link')?.attrs?.href;
    const address = typeof href === 'string' ? href : undefined;
    if (address !== undefined && address === last) texts[texts.length - 1] += child.text ?? '';
    else if (address !== undefined) texts.push(child.text ?? '');
    last = address;
  }
  return texts;
}

function blocksOf(node: RichTextNode): RichTextNode[] {
  return nodesOf(node).filter(({ content }) => content?.some(({ type }) => type === 'text'));
}

function nodesOf(node: RichTextNode): RichTextNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

function firstBlockOf(table: RichTextNode): RichTextNode {
  return nodesOf(table).find((node) => node !== table && blockIdOf(node) !== undefined) ?? table;
}

function blockIdOf(node: RichTextNode): string | undefined {
  const id = node.attrs?.id;
  return typeof id === 'string' ? id : undefined;
}

export function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

/** Every block with words of its own, and every note. */
export function wordsOf(body: RichTextDocument): { text: string; blockId: string | undefined }[] {
  return [...textBlocksOf(body), ...footnotesOf(body)].map((node) => ({ text: ownText(node), blockId: blockIdOf(node) }));
}
