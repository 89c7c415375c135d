import { Time } from '../../ui/time/time';
import { showPassage } from './passages/show-passage';
import type { Thread } from './threads';

/** The words that a thread is about, as a way to where they stand, and who found it settled. */
export function PassageQuote({ thread: { id, passage, resolvedAt, resolvedBy } }: { thread: Thread }) {
  if (!passage && resolvedAt === null) return null;
  return (
    <div className="cb-passagequote">
      {passage && (
        <blockquote>
          {passage.place && resolvedAt === null ? (
            <a
              href={`#passage-${id}`}
              onClick={(event) => {
                if (showPassage(id)) event.preventDefault();
              }}
            >
              {passage.quote}
              <span className="vh">, show in the text</span>
            </a>
          ) : (
            passage.quote
          )}
        </blockquote>
      )}
      {passage?.state === 'LOST' && <p className="meta">The passage has changed since.</p>}
      {passage?.state === 'CHANGED' && <p className="meta">Some of these words have changed since.</p>}
      {resolvedAt !== null && (
        <p className="meta">
          Resolved{resolvedBy ? ` by ${resolvedBy.name}` : ''} <Time value={resolvedAt} />
        </p>
      )}
    </div>
  );
}
