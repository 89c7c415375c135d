import type { SearchIndexingFieldsFragment } from '../../../gql/search/graphql';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { Table } from '../../../ui/table/table';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { IndexFilling } from './index-filling';

type State = NonNullable<SearchIndexingFieldsFragment['meilisearch']>;

interface MeilisearchStateProps {
  state: State;
  busy: boolean;
  onRetry: () => void;
  onCompare: () => void;
  onRebuild: () => void;
}

export function MeilisearchState({ state, busy, onRetry, onCompare, onRebuild }: MeilisearchStateProps) {
  const { isReachable, version, problem, waiting, lagSeconds, refused, filling, comparedAt, repaired } = state;
  return (
    <section className="stack">
      <h2 className="h-m">Meilisearch</h2>
      <dl className="cb-index-facts">
        <dt>State</dt>
        <dd>
          <Tag colour={problem === null && isReachable ? 'green' : 'red'}>{problem === null && isReachable ? 'Working' : 'Not working'}</Tag>
          {problem !== null && <div>{problem}</div>}
        </dd>
        <dt>Version</dt>
        <dd>{version ?? 'not known'}</dd>
        <dt>Waiting</dt>
        <dd>{waiting === 0 ? 'Nothing: it knows every change' : `${count(waiting, 'document')}, the first for ${count(lagSeconds, 'second')}`}</dd>
        <dt>Compared</dt>
        <dd>{comparedAt === null ? 'Not yet: this happens every night' : <Compared at={comparedAt} repaired={repaired ?? 0} />}</dd>
      </dl>
      <p className="row">
        {(problem !== null || refused.length > 0) && (
          <Button busy={busy} onClick={onRetry}>
            Try again
          </Button>
        )}
        <Button variant="secondary" busy={busy} onClick={onCompare}>
          Compare and repair
        </Button>
      </p>
      {refused.length > 0 && (
        <Table
          label="Documents that Meilisearch did not take"
          headings={['Reason', 'Documents', 'Next try']}
          numbers={['Documents']}
          rows={refused.map(({ reason, count: number, nextTry }) => ({
            key: reason,
            cells: [reason, number.toLocaleString('en-GB'), nextTry === null ? 'soon' : <Time key="next" value={nextTry} />],
          }))}
        />
      )}
      <IndexFilling filling={filling} name="Index of Meilisearch" busy={busy} onRebuild={onRebuild} />
    </section>
  );
}

function Compared({ at, repaired }: { at: string; repaired: number }) {
  return (
    <>
      <Time value={at} />
      {`: ${repaired === 0 ? 'nothing differed' : `${count(repaired, 'document')} differed and ${repaired === 1 ? 'was' : 'were'} repaired`}`}
    </>
  );
}
