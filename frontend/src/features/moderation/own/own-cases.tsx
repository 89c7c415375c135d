import { OwnCasesDocument } from '../../../gql/moderation/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { OwnCase } from './own-case';

const pageSize = 20;

/** Decisions about what one wrote, as far as one was told of them. */
export function OwnCases() {
  const { data } = usePageQuery({
    query: OwnCasesDocument,
    variables: { first: pageSize },
    requestPolicy: 'cache-and-network',
  });
  const cases = useMore({
    query: OwnCasesDocument,
    variables: (after) => ({ first: pageSize, after }),
    pick: (answer) => answer.casesAboutMe,
    first: data?.casesAboutMe,
  });
  return (
    <section aria-labelledby="own-cases">
      <h2 className="h-m" id="own-cases">
        Decisions about what you wrote
      </h2>
      {!data && <Skeleton label="Loading decisions" rows={2} />}
      {data && cases.nodes.length === 0 && <p>There are none.</p>}
      <ul className="cb-reports">
        {cases.nodes.map((about) => (
          <li key={about.id}>
            <OwnCase about={about} />
          </li>
        ))}
      </ul>
      {cases.failure && <FailureNotice failure={cases.failure} />}
      {cases.hasMore && (
        <Button variant="secondary" busy={cases.busy} onClick={() => void cases.showMore()}>
          Show more
        </Button>
      )}
    </section>
  );
}
