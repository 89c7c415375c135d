import { useEffect, useRef } from 'react';

/** What has just been decided. It takes focus, because the case that had it may be gone. */
export function QueueNews({ news }: { news: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (news) line.current?.focus();
  }, [news]);
  return (
    <p className={news ? 'cb-queue__news' : 'vh'} role="status" tabIndex={-1} ref={line}>
      {news}
    </p>
  );
}
