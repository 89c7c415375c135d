import { Link, useLocation } from 'react-router';
import { SynonymSetsDocument, type SynonymSetsQuery } from '../../../gql/search/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../../ui/banner/banner';
import { BigSearch } from '../../../ui/big-search/big-search';
import { Button, ButtonLink } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Table } from '../../../ui/table/table';
import { SynonymTabs, synonymsPath } from './synonym-tabs';

const pageSize = 30;

/** Words that mean the same to search, for administrators. */
export function SynonymsPage() {
  const search = useAddressParameters().get('q');
  const { latest } = usePageQuery({
    query: SynonymSetsDocument,
    variables: { search, first: pageSize },
    requestPolicy: 'cache-and-network',
  });
  const { state } = useLocation() as { state: { done?: string } | null };
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="Synonyms"
          lede="Words and phrases that mean the same to search, such as FOI and freedom of information. A change counts from the next search on."
        >
          {state?.done && <Banner kind="good">{state.done}</Banner>}
          <SynonymTabs current="synonyms" />
          <div className="stack">
            <div>
              <ButtonLink to={`${synonymsPath}/new`}>Add synonyms</ButtonLink>
            </div>
            <BigSearch label="Word or phrase" formLabel="Synonyms" query={search} />
          </div>
          {latest ? (
            <SynonymTable key={`${search} ${latest.synonymSets.nodes.map(({ id, lockVersion }) => id + lockVersion).join()}`} search={search} first={latest.synonymSets} />
          ) : (
            <Skeleton label="Loading synonyms" />
          )}
        </Page>
      </div>
    </div>
  );
}

function SynonymTable({ search, first }: { search: string; first: SynonymSetsQuery['synonymSets'] }) {
  const sets = useMore({
    query: SynonymSetsDocument,
    variables: (after) => ({ search, first: pageSize, after }),
    pick: (answer) => answer.synonymSets,
    first,
  });
  if (sets.nodes.length === 0) return <p>{search ? 'No synonyms hold these words.' : 'There are no synonyms yet.'}</p>;
  return (
    <>
      <Table
        label="Synonyms"
        headings={['Word or phrase', 'Means the same', 'How']}
        rows={sets.nodes.map(({ id, phrases: [phrase = '', ...others], isOneWay }) => ({
          key: id,
          cells: [
            <Link to={`${synonymsPath}/${id}`}>{phrase}</Link>,
            others.join(', '),
            isOneWay ? 'The first finds the others' : 'Each finds the others',
          ],
        }))}
      />
      {sets.failure && <FailureNotice failure={sets.failure} />}
      {sets.hasMore && (
        <Button variant="secondary" busy={sets.busy} onClick={() => void sets.showMore()}>
          Show more synonyms
        </Button>
      )}
    </>
  );
}
