import { useState } from 'react';
import { useMutation, type CombinedError } from 'urql';
import {
  StopWatchingWikiPageDocument, StopWatchingWikiSpaceDocument, WatchWikiPageDocument, WatchWikiSpaceDocument,
} from '../../../gql/wiki/graphql';
import { toRequestFailure, type RequestFailure } from '../../../lib/request-failure';

/** What can be watched: a page, alone or with all below it, or a space. */
export type Target = { pageId: string; withBelow?: boolean } | { spaceId: string };

export interface Watching {
  /** Answers whether it is so now. */
  watch: (target: Target) => Promise<boolean>;
  stop: (target: Target) => Promise<boolean>;
  busy: boolean;
  failure: RequestFailure | undefined;
}

export function useWatching(): Watching {
  const [, watchPage] = useMutation(WatchWikiPageDocument);
  const [, stopPage] = useMutation(StopWatchingWikiPageDocument);
  const [, watchSpace] = useMutation(WatchWikiSpaceDocument);
  const [, stopSpace] = useMutation(StopWatchingWikiSpaceDocument);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();

  const send = async (change: () => Promise<{ error?: CombinedError }>) => {
    if (busy) return false;
    setBusy(true);
    const { error } = await change();
    setFailure(error && toRequestFailure(error));
    setBusy(false);
    return !error;
  };

  return {
    watch: (target) => send(() => ('pageId' in target ? watchPage({ pageId: target.pageId, withBelow: target.withBelow ?? false }) : watchSpace(target))),
    stop: (target) => send(() => ('pageId' in target ? stopPage({ pageId: target.pageId }) : stopSpace(target))),
    busy,
    failure,
  };
}
