import { Link, useLocation } from 'react-router';
import { AdministeredTagsDocument, type AdministeredTagsQuery } from '../../gql/tags/graphql';
import { useAddressParameters } from '../../lib/use-address-parameters';
import { usePageQuery } from '../../lib/use-page-query';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Banner } from '../../ui/banner/banner';
import { BigSearch } from '../../ui/big-search/big-search';
import { Button } from '../../ui/button/button';
import { FailureNotice } from '../../ui/form/failure-notice';
import { useMore } from '../../ui/more/use-more';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { Table } from '../../ui/table/table';

const pageSize = 30;

/** All tags of the site, for its administrators. */
export function AdministeredTagsPage() {
  const search = useAddressParameters().get('q');
  const { latest } = usePageQuery({ query: AdministeredTagsDocument, variables: { search, first: pageSize } });
  const { state } = useLocation() as { state: { done?: string } | null };
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Tags" lede="Give tags better names, say which words mean the same, and make two of them one.">
          {state?.done && <Banner kind="good">{state.done}</Banner>}
          <BigSearch label="Name or synonym" formLabel="Tags" query={search} />
          {latest ? (
            <TagTable key={search} search={search} first={latest.administeredTags} />
          ) : (
            <Skeleton label="Loading tags" />
          )}
        </Page>
      </div>
    </div>
  );
}

function TagTable({ search, first }: { search: string; first: AdministeredTagsQuery['administeredTags'] }) {
  const tags = useMore({
    query: AdministeredTagsDocument,
    variables: (after) => ({ search, first: pageSize, after }),
    pick: (answer) => answer.administeredTags,
    first,
  });
  if (tags.nodes.length === 0) return <p>{search ? 'No tag has such a name.' : 'Nothing carries a tag yet.'}</p>;
  return (
    <>
      <Table
        label="Tags"
        headings={['Name', 'Synonyms', 'Posts']}
        numbers={['Posts']}
        rows={tags.nodes.map(({ id, name, synonyms, itemCount }) => ({
          key: id,
          cells: [<Link to={`/administration/tags/${id}`}>{name}</Link>, synonyms.join(', '), itemCount],
        }))}
      />
      {tags.failure && <FailureNotice failure={tags.failure} />}
      {tags.hasMore && (
        <Button variant="secondary" busy={tags.busy} onClick={() => void tags.showMore()}>
          Show more tags
        </Button>
      )}
    </>
  );
}
