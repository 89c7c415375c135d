import { useEffect, useRef, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { markBareLinks } from './bare-links';
import { linkHeadings } from './heading-links';

interface ServerHtmlProps {
  /** Safe HTML that the server made out of what people wrote. Never anything else. */
  html: string;
  className: string;
}

/** The one place that shows HTML. Links to other pages of this site open without loading everything again. */
export function ServerHtml({ html, className }: ServerHtmlProps) {
  const navigate = useNavigate();
  const shown = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const root = shown.current;
    if (!root) return;
    linkHeadings(root);
    markBareLinks(root);
    if (root.querySelector('pre')) void showCode(root);
  }, [html]);

  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const path = pathWithin(event);
    if (path === undefined) return;
    event.preventDefault();
    void navigate(path);
  };

  return <div ref={shown} className={className} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Without it, code stays readable. */
async function showCode(root: Element): Promise<void> {
  try {
    const { enhanceCode } = await import('../rich-code/enhance-code');
    await enhanceCode(root);
  } catch (error) {
    console.info('Code is shown plain', error);
  }
}

/** Where a plain click on a link to another page of this site leads. Files and places in this page are the browser's. */
function pathWithin(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || link.origin !== window.location.origin || link.target !== '') return undefined;
  const { pathname, search, hash } = link;
  if (pathname.startsWith('/files/') || pathname === window.location.pathname) return undefined;
  return pathname + search + hash;
}
