import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { PassageThreadsDocument, type PassageThreadsQuery } from '../../../gql/comments/graphql';
import { markPassages, type Marked } from './mark-passages';

type Threads = PassageThreadsQuery['wikiPage']['passageThreads'];

/** Asked again after every change of comments, also where there were none before. */
const context = { additionalTypenames: ['Comment'] };

/** Threads about the very same words share one mark. Outer passages are marked first, so that the others stand inside. */
function together(threads: Threads): Marked[] {
  const marked = new Map<string, Marked>();
  for (const { id, replyCount, passage } of threads.toReversed()) {
    if (!passage?.place) continue;
    const key = JSON.stringify(passage.place);
    const known = marked.get(key);
    marked.set(key, {
      threadIds: [...(known?.threadIds ?? []), id],
      comments: (known?.comments ?? 0) + 1 + replyCount,
      quote: passage.quote,
      place: passage.place,
    });
  }
  return [...marked.values()].sort((one, other) => other.quote.length - one.quote.length);
}

/** Marks in the text what is talked about, as often as the text or the talk changes. */
export function useMarks(root: Element, { address, html }: { address: string; html: string }): void {
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: PassageThreadsDocument, variables: { address }, requestPolicy: 'cache-and-network', context });
  const threads = data?.wikiPage.passageThreads;
  useEffect(() => {
    if (!threads) return;
    return markPassages(root, together(threads), (id) => void navigate({ hash: `comment-${id}` }, { preventScrollReset: true }));
  }, [root, html, threads, navigate]);
}
