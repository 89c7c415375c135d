import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useMutation } from 'urql';
import { SavePageDocument, type EditedPageFragment } from '../../../gql/wiki/graphql';
import type { LivePage } from './live-page';

interface VersionOnLeavingProps {
  page: Pick<EditedPageFragment, 'id' | 'path'>;
  live: Pick<LivePage, 'hasNews' | 'settled'>;
  /** Nobody else is at the page. */
  isLast: boolean;
  /** What changed, where that was written down. */
  summary: string;
}

/**
 * Whoever goes from the text to the page as the last one finds there what they wrote: a version is made on the way. The server makes
 * one by itself a little later, since many come back at once.
 */
export function VersionOnLeaving({ page, live, isLast, summary }: VersionOnLeavingProps) {
  const [, save] = useMutation(SavePageDocument);
  const isAsked = useRef(false);
  // Whoever presses again does not want to wait.
  const leaving = useBlocker(({ nextLocation }) => isLast && live.hasNews && !isAsked.current && nextLocation.pathname === page.path);
  useEffect(() => {
    if (leaving.state !== 'blocked' || isAsked.current) return;
    isAsked.current = true;
    const saveAndGo = async () => {
      if ((await live.settled()) === 'SAVED') await save({ input: { pageId: page.id, summary: summary.trim() } });
      leaving.proceed();
    };
    void saveAndGo();
  }, [leaving, live, page.id, save, summary]);
  return null;
}
