import { imageAddress, renderHtml } from '@crossbench/schema/rich-text';
import { useMemo } from 'react';
import { ServerHtml } from '../../../ui/server-html/server-html';
import type { DraftText } from './saving/draft-text';

/** A draft to look at and copy from, drawn by the renderer that the server uses. */
export function ShownText({ text }: { text: DraftText }) {
  const html = useMemo(
    // Two texts may stand side by side, and landmarks have to differ.
    () => renderHtml(text.body, { imageUrl: imageAddress }).replaceAll(' role="region"', ' role="group"'),
    [text.body],
  );
  return (
    <>
      <p className="h-m">{text.title || 'Untitled'}</p>
      {text.standfirst && <p>{text.standfirst}</p>}
      <ServerHtml className="cb-prose cb-shown" html={html} />
    </>
  );
}
