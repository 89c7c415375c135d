import { anchorOf } from '../block-id.js';
import { linksOf } from '../document-facts.js';
import { withoutEnd } from '../render-blocks.js';
import { visibleInline } from '../to-markdown/visible-inline.js';
import type { RichTextDocument, RichTextMark, RichTextNode } from '../types.js';

/**
 * A document without what nobody can see: spaces that browsers do not show, empty lines at the end, links to places that
 * are not there, descriptions of decoration, and the ids of blocks that nothing leads to.
 */
export function asSeen(whole: RichTextDocument): RichTextNode {
  const document = { ...whole, content: withoutEnd(whole.content) };
  const anchors = new Set(document.content.flatMap(idsOf).map(anchorOf));
  const seen = (node: RichTextNode): RichTextNode => {
    const { content, attrs, ...rest } = node;
    const shown = { ...rest, ...(attrs && { attrs: attributes(node) }) };
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'footnote') {
      return { ...shown, content: joined(visibleInline(content?.map(withoutDeadLinks)).map(seen)) };
    }
    if (node.type === 'codeBlock') return { ...shown, content: [code(content)] };
    return { ...shown, content: content?.map(seen) ?? [] };
  };
  const attributes = ({ attrs = {} }: RichTextNode) => {
    const kept = { ...attrs };
    if (typeof kept.alt === 'string') kept.alt = attrs.decorative === true ? '' : onOneLine(kept.alt);
    if (typeof kept.caption === 'string') kept.caption = onOneLine(kept.caption);
    return kept;
  };
  const withoutDeadLinks = (node: RichTextNode): RichTextNode => {
    const marks = node.marks?.filter((mark) => !isDead(mark));
    const { marks: _, ...rest } = node;
    return marks === undefined || marks.length === 0 ? rest : { ...rest, marks };
  };
  const isDead = ({ attrs }: RichTextMark) =>
    typeof attrs?.href === 'string' && attrs.href.startsWith('#') && !anchors.has(attrs.href.slice(1));
  const blocks = document.content.map(seen);
  const last = blocks.findLastIndex(({ type, content }) => type !== 'paragraph' || content?.length !== 0);
  return withoutUnusedIds({ type: 'doc', content: blocks.slice(0, last + 1) });
}

function withoutUnusedIds(document: { type: 'doc'; content: RichTextNode[] }): RichTextNode {
  const targets = new Set(linksOf(document).map(({ href }) => href));
  const cleaned = (node: RichTextNode): RichTextNode => {
    const { id, ...others } = node.attrs ?? {};
    const isUsed = node.type === 'heading' || targets.has(`#${anchorOf(String(id))}`);
    const attrs = isUsed ? node.attrs : others;
    return { ...node, ...(attrs && { attrs }), content: (node.content ?? []).map(cleaned) };
  };
  return cleaned(document);
}

function joined(nodes: RichTextNode[]): RichTextNode[] {
  const together: RichTextNode[] = [];
  for (const node of nodes) {
    const last = together.at(-1);
    if (last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
      together[together.length - 1] = { ...last, text: `${last.text}${node.text}` };
    } else together.push(node);
  }
  return together;
}

function code(content: readonly RichTextNode[] | undefined): RichTextNode {
  const text = (content ?? []).map((node) => node.text ?? '').join('');
  return { type: 'text', text: text.replace(/\r\n?/g, '\n') };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function idsOf(node: RichTextNode): string[] {
  if (node.type === 'footnote') return [];
  return [...(typeof node.attrs?.id === 'string' ? [node.attrs.id] : []), ...(node.content ?? []).flatMap(idsOf)];
}
