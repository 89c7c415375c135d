import { useEffect } from 'react';
import { useClient } from 'urql';
import { CountReadDocument } from '../../../gql/blogs/graphql';
import type { PostOnPage } from './post-view';

/** So long in sight, a page counts as read and not as passed by. */
const readAfterMilliseconds = 5_000;

/** Tells the server once that the post was read. A page behind others does not count, and neither do authors, also when they look as others. */
export function useCountRead({ id, status, authors }: PostOnPage, isLook = false): void {
  const client = useClient();
  const isReader = !isLook && status === 'PUBLISHED' && !authors.some((author) => author.isViewer);
  useEffect(() => {
    if (!isReader) return;
    let timer: number | undefined;
    const stop = () => window.clearTimeout(timer);
    const tell = () => {
      document.removeEventListener('visibilitychange', start);
      // Nobody waits for it, and a read that is not counted is no harm.
      void client.mutation(CountReadDocument, { itemId: id }).toPromise();
    };
    function start() {
      stop();
      if (document.visibilityState === 'visible') timer = window.setTimeout(tell, readAfterMilliseconds);
    }
    document.addEventListener('visibilitychange', start);
    start();
    return () => {
      stop();
      document.removeEventListener('visibilitychange', start);
    };
  }, [client, id, isReader]);
}
