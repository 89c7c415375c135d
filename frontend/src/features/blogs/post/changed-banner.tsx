import CircleCheck from 'lucide-react/icons/circle-check';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { Icon } from '../../../ui/icon/icon';

/** What was just done to the post, handed over by the page or the dialog where it was done. */
export type PostNews = 'published' | 'changes published' | 'changes kept hidden' | 'archived' | 'withdrawn' | 'put back';

const words: Record<PostNews, string> = {
  published: 'Your post is published.',
  'changes published': 'Your changes are published.',
  'changes kept hidden': 'Your changes are saved. The post stays hidden until a moderator shows it again: you can ask for a second look.',
  archived: 'The post is archived.',
  withdrawn: 'The post is withdrawn. You can put it back at any time.',
  'put back': 'The post is back.',
};

/** A success, with focus: whoever pressed a button hears and sees at once what came of it. */
export function ChangedBanner() {
  const { state, key } = useLocation();
  const news = newsIn(state);
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => banner.current?.focus(), [key, news]);
  if (news === undefined) return null;
  return (
    <div className="cb-banner cb-banner--good" role="status" tabIndex={-1} ref={banner}>
      <Icon of={CircleCheck} />
      <strong>{words[news]}</strong>
    </div>
  );
}

function newsIn(state: unknown): PostNews | undefined {
  const news = typeof state === 'object' && state !== null && 'news' in state ? state.news : undefined;
  return (Object.keys(words) as PostNews[]).find((known) => known === news);
}
