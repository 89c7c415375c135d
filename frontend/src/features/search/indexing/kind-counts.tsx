import type { SearchIndexingFieldsFragment } from '../../../gql/search/graphql';
import { Table } from '../../../ui/table/table';
import { Tag } from '../../../ui/tag/tag';

type Kinds = SearchIndexingFieldsFragment['kinds'];

const words: Record<string, string> = {
  post: 'Posts', page: 'Pages', comment: 'Comments', person: 'People', group: 'Groups', 'group-inside': 'Groups, for their members', file: 'Files',
};

interface KindCountsProps {
  kinds: Kinds;
  hasMeilisearch: boolean;
}

export function KindCounts({ kinds, hasMeilisearch }: KindCountsProps) {
  const headings = ['What', 'Database', ...(hasMeilisearch ? ['Meilisearch'] : [])];
  return (
    <Table
      label="Documents by kind"
      headings={headings}
      numbers={headings.slice(1)}
      rows={kinds.map(({ kind, postgres, meilisearch }) => ({
        key: kind,
        cells: [
          words[kind] ?? kind,
          postgres.toLocaleString('en-GB'),
          ...(hasMeilisearch ? [<InMeilisearch key="meilisearch" count={meilisearch} expected={postgres} />] : []),
        ],
      }))}
    />
  );
}

function InMeilisearch({ count, expected }: { count: number | null; expected: number }) {
  if (count === null) return <span className="meta">not known</span>;
  return (
    <>
      {count !== expected && <Tag colour="yellow">differs</Tag>} {count.toLocaleString('en-GB')}
    </>
  );
}
