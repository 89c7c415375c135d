import { imageAddress, renderHtml } from '@crossbench/schema/rich-text';
import { useMemo } from 'react';
import { ServerHtml } from '../../../ui/server-html/server-html';
import { blocksOnlyIn } from './differences';
import type { DraftText } from './saving/draft-text';

interface ShownTextProps {
  text: DraftText;
  /** Another text: what is not in it is marked. */
  other?: DraftText;
}

/** A draft to look at and copy from, drawn by the renderer that the server uses. */
export function ShownText({ text, other }: ShownTextProps) {
  const html = useMemo(() => htmlOf(text, other), [text, other]);
  return (
    <>
      <p className="h-m">{text.title || 'Untitled'}</p>
      {text.standfirst && <p>{text.standfirst}</p>}
      <ServerHtml className="cb-prose cb-shown" html={html} />
      {text.tags.length > 0 && <p className="meta">Tags: {text.tags.join(', ')}</p>}
    </>
  );
}

function htmlOf(text: DraftText, other: DraftText | undefined): string {
  const marked = other ? blocksOnlyIn(text, other) : new Set();
  const blocks = text.body.content.map((block) => {
    const html = renderHtml({ type: 'doc', content: [block] }, { imageUrl: imageAddress });
    return marked.has(block) ? `<div class="cb-differs"><span class="vh">Only here: </span>${html}</div>` : html;
  });
  // Two texts may stand side by side, and landmarks have to differ.
  return blocks.join('').replaceAll(' role="region"', ' role="group"');
}
