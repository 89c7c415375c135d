import { Link } from 'react-router';
import { MoreAccountEventsDocument, type AdministeredPersonQuery } from '../../../gql/identity/graphql';
import { useMore } from '../../../lib/use-more';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Time } from '../../../ui/time/time';
import { eventInWords, factInWords } from './words';

interface AccountEventsProps {
  id: string;
  first: AdministeredPersonQuery['administeredPerson']['events'];
}

/** The record of one account: what happened, when, and who did it. */
export function AccountEvents({ id, first }: AccountEventsProps) {
  const { nodes, hasMore, loading, failure, showMore } = useMore({
    first: { ...first, pageInfo: { ...first.pageInfo, endCursor: first.pageInfo.endCursor ?? null } },
    query: MoreAccountEventsDocument,
    variables: (after) => ({ id, after }),
    pick: (data) => ({
      ...data.administeredPerson.events,
      pageInfo: { ...data.administeredPerson.events.pageInfo, endCursor: data.administeredPerson.events.pageInfo.endCursor ?? null },
    }),
  });
  return (
    <section>
      <h2 className="h-m" id="events">
        What happened
      </h2>
      {nodes.length === 0 && <p className="cb-administration__note">Nothing yet.</p>}
      <ul className="cb-events" aria-labelledby="events">
        {nodes.map((event) => (
          <li key={event.id}>
            {[eventInWords(event.name), ...event.facts.map(factInWords)].join(': ')}
            <div className="meta">
              <Time value={event.happenedAt} />
              {event.actor && event.actor.id !== id && (
                <>
                  , by <Link to={event.actor.path}>{event.actor.name}</Link>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
      {hasMore && (
        <Button variant="secondary" busy={loading} onClick={() => void showMore()}>
          Show more
        </Button>
      )}
    </section>
  );
}
