import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ItemHistoryDocument, type ItemHistoryQuery } from '../../../gql/content/graphql';
import { Button, ButtonLink } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { byDay } from './days';
import { HappeningRow } from './happening-row';
import { useHistorySetting } from './history-setting';
import { pageSize } from './page-size';
import { TimelineRow } from './timeline-row';
import { withHappenings } from './with-happenings';

interface TimelineProps {
  history: ItemHistoryQuery['itemHistory'];
  address: string;
  /** Only revisions of this person. */
  by: string | null;
}

/** The revisions, newest first, each with the choice to compare from it and to it. */
export function Timeline({ history, address, by }: TimelineProps) {
  const navigate = useNavigate();
  const { noun, happenings } = useHistorySetting();
  const more = useMore({
    query: ItemHistoryDocument,
    variables: (after) => ({ address, first: pageSize, after, by }),
    pick: (answer) => withIds(answer.itemHistory.revisions),
    first: withIds(history.revisions),
  });
  const [chosen, setChosen] = useState({ from: more.nodes[1]?.number ?? 0, to: more.nodes[0]?.number ?? 0 });
  const [older, newer] = [chosen.from, chosen.to].sort((one, other) => one - other);
  const isPair = older !== undefined && newer !== undefined && older > 0 && older !== newer;

  return (
    <>
      <div className="row row--spread cb-history__tools">
        <div className="row">
          <label className="govuk-label" htmlFor="changed-by">
            Changed by
          </label>
          <select
            className="govuk-select"
            id="changed-by"
            value={by ?? ''}
            onChange={(event) => void navigate(event.target.value ? `?by=${event.target.value}` : '?', { replace: true })}
          >
            <option value="">Anyone</option>
            {history.authors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {isPair && (
          <ButtonLink to={`${history.path}/compare?from=${older}&to=${newer}`}>
            Compare {noun}s {older} and {newer}
          </ButtonLink>
        )}
      </div>
      {more.nodes.length > 1 && (
        <div className="cb-pickhead meta" aria-hidden="true">
          <span>From</span>
          <span>To</span>
        </div>
      )}
      {byDay(withHappenings(more, happenings, by), new Date()).map((group) => (
        <section key={group.heading}>
          <h2 className="cb-day">{group.heading}</h2>
          <ol className="cb-timeline">
            {group.rows.map((row) =>
              'words' in row ? (
                <HappeningRow key={row.id} happening={row} group={group} />
              ) : (
                <TimelineRow
                  key={row.id}
                  revision={row}
                  path={history.path}
                  group={group}
                  chosen={more.nodes.length > 1 ? chosen : undefined}
                  onChoose={(choice) => setChosen({ ...chosen, ...choice })}
                />
              ),
            )}
          </ol>
        </section>
      ))}
      {more.failure && <FailureNotice failure={more.failure} />}
      {more.hasMore && (
        <Button variant="secondary" busy={more.busy} onClick={() => void more.showMore()}>
          Show older {noun}s
        </Button>
      )}
    </>
  );
}

/** Within one history a revision's number is its id. */
function withIds<Page extends { nodes: { number: number }[] }>(page: Page) {
  return { ...page, nodes: page.nodes.map((node) => ({ ...(node as Page['nodes'][number]), id: String(node.number) })) };
}
