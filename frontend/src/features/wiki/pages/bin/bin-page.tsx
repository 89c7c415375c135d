import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { WikiBinDocument, type WikiBinQuery } from '../../../../gql/wiki/graphql';
import { useFocusOnChange } from '../../../../lib/use-focus-on-change';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Button } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { useMore } from '../../../../ui/more/use-more';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { BinEntry } from './bin-entry';
import './bin.scss';

const pageSize = 20;

/** What was deleted in a space in the last 30 days, for its editors. */
export function BinPage() {
  const { address = '' } = useParams();
  const space = address.slice(address.lastIndexOf('-') + 1);
  const { data } = usePageQuery({ query: WikiBinDocument, variables: { space, first: pageSize }, requestPolicy: 'network-only' });
  if (!data) return <Skeleton label="Loading the bin" rows={4} />;
  return <Bin space={data.wikiSpace} address={space} />;
}

function Bin({ space, address }: { space: WikiBinQuery['wikiSpace']; address: string }) {
  const [restored, setRestored] = useState<{ id: string; title: string; path: string }[]>([]);
  const news = useFocusOnChange<HTMLDivElement>(restored.length);
  const more = useMore({
    query: WikiBinDocument,
    variables: (after) => ({ space: address, first: pageSize, after }),
    pick: (answer) => answer.wikiSpace.bin,
    first: space.bin,
  });
  const entries = more.nodes.filter(({ id }) => !restored.some((page) => page.id === id));
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Wiki', to: '/wiki' }, { label: space.name, to: space.path }]} />
      <Page title="Bin" lede="Deleted pages stay here for 30 days. After that they are gone for good.">
        <div role="status" tabIndex={-1} ref={news}>
          {restored.map(({ id, title, path }) => (
            <p key={id}>
              <Link to={path}>{title}</Link> is back.
            </p>
          ))}
        </div>
        {entries.length === 0 && (
          <EmptyState icon={Trash2} heading={<h2 className="h-m">Nothing lies here</h2>}>
            {space.viewerCan.edit ? 'What is deleted in this space will be here.' : 'Only editors of the space see what lies in its bin.'}
          </EmptyState>
        )}
        <ul className="cb-bin">
          {entries.map((entry) => (
            <BinEntry key={entry.id} entry={entry} onRestored={(page) => setRestored([...restored, page])} />
          ))}
        </ul>
        {more.failure && <FailureNotice failure={more.failure} />}
        {more.hasMore && (
          <Button variant="secondary" busy={more.busy} onClick={() => void more.showMore()}>
            Show older ones
          </Button>
        )}
      </Page>
    </>
  );
}
