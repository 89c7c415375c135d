import { useEffect, useRef } from 'react';
import { count } from '../../lib/words';
import { Button } from '../../ui/button/button';
import type { Thread } from './threads';

interface ShowMoreCommentsProps {
  /** Threads not on the screen; undefined before the first are. */
  left: number | undefined;
  hasFailed: boolean;
  isMore: boolean;
  busy: boolean;
  shown: Thread[];
  onMore: () => Promise<void>;
  focusOn: (commentId: string) => void;
}

/** Brings the next comments and moves to the first of them. */
export function ShowMoreComments({ left, hasFailed, isMore, busy, shown, onMore, focusOn }: ShowMoreCommentsProps) {
  const before = useRef<Set<string>>(undefined);
  useEffect(() => {
    const known = before.current;
    const first = known && shown.find((thread) => !known.has(thread.id));
    if (first === undefined) return;
    before.current = undefined;
    focusOn(first.id);
  }, [shown, focusOn]);

  const more = () => {
    before.current = new Set(shown.map((thread) => thread.id));
    void onMore();
  };

  if (left === undefined) return hasFailed ? <MoreButton busy={busy} label="Try again" onPress={more} /> : null;
  if (!isMore) return null;
  return <MoreButton busy={busy} label={`Show ${count(left, 'more comment')}`} onPress={more} />;
}

function MoreButton({ busy, label, onPress }: { busy: boolean; label: string; onPress: () => void }) {
  return (
    <p className="cb-comments__more">
      <Button variant="secondary" busy={busy} onClick={onPress}>
        {label}
      </Button>
    </p>
  );
}
