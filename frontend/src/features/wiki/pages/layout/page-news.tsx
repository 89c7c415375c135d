import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Banner } from '../../../../ui/banner/banner';
import './page-news.scss';

/** To hand over with the way to where one goes on, where the words are shown. */
export function newsOf(words: string): { news: string } {
  return { news: words };
}

/** What was just done elsewhere to a page. It has focus: whoever pressed a button hears and sees at once what came of it. */
export function PageNews() {
  const { state, key } = useLocation();
  const words = newsIn(state);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), [key, words]);
  if (words === undefined) return null;
  return (
    <div className="cb-pagenews" tabIndex={-1} ref={shown}>
      <Banner kind="good">{words}</Banner>
    </div>
  );
}

function newsIn(state: unknown): string | undefined {
  return typeof state === 'object' && state !== null && 'news' in state && typeof state.news === 'string' ? state.news : undefined;
}
