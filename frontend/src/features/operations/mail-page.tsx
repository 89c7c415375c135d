import MailX from 'lucide-react/icons/mail-x';
import { Link } from 'react-router';
import { MailLogDocument, type MailLogFieldsFragment, type MailState } from '../../gql/operations/graphql';
import { useAddressParameters } from '../../lib/use-address-parameters';
import { usePageQuery } from '../../lib/use-page-query';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { BigSearch } from '../../ui/big-search/big-search';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { FailureNotice } from '../../ui/form/failure-notice';
import { useMore, type ListPage } from '../../ui/more/use-more';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { MailTable } from './mail-table';
import '../../ui/views/views.scss';

const views: { label: string; state: MailState | null }[] = [
  { label: 'All', state: null },
  { label: 'Sent', state: 'SENT' },
  { label: 'Waiting', state: 'WAITING' },
  { label: 'Failed', state: 'FAILED' },
  { label: 'Kept here', state: 'KEPT' },
];

export function MailPage() {
  const address = useAddressParameters();
  const recipient = address.get('q');
  const state = views.find((view) => view.state === address.get('state'))?.state ?? null;
  const { data } = usePageQuery({ query: MailLogDocument, variables: { state, recipient: recipient || null } });
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Mail" lede="What was sent to whom, and when. The texts are never shown: some hold links that open an account.">
          <BigSearch label="Address" formLabel="Mail" query={recipient} kept={{ state: state ?? '' }} />
          <nav className="cb-views" aria-label="Show">
            <ul>
              {views.map((view) => (
                <li key={view.label}>
                  <Link to={address.with({ state: view.state })} aria-current={view.state === state ? 'true' : undefined}>
                    {view.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {!data && <Skeleton label="Loading mail" />}
          {data && <MailList key={`${state} ${recipient}`} state={state} recipient={recipient} first={asPage(data.mailLog)} />}
        </Page>
      </div>
    </div>
  );
}

interface MailListProps {
  state: MailState | null;
  recipient: string;
  first: ListPage<MailLogFieldsFragment>;
}

function MailList({ state, recipient, first }: MailListProps) {
  const { nodes, hasMore, busy, failure, showMore } = useMore({
    first,
    query: MailLogDocument,
    variables: (after: string) => ({ state, recipient: recipient || null, after }),
    pick: (data) => asPage(data.mailLog),
  });
  if (nodes.length === 0) {
    const looked = recipient !== '' || state !== null;
    return (
      <EmptyState icon={MailX} heading={<h2 className="h-m">{looked ? 'No mail like this' : 'No mail yet'}</h2>}>
        {looked ? 'Look for another address, or show all.' : 'Messages to people appear here.'}
      </EmptyState>
    );
  }
  return (
    <>
      <MailTable messages={nodes} />
      {failure && <FailureNotice failure={failure} />}
      {hasMore && (
        <Button variant="secondary" busy={busy} onClick={() => void showMore()}>
          Show more
        </Button>
      )}
    </>
  );
}

function asPage<Node>({ nodes, pageInfo }: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } }): ListPage<Node> {
  return { nodes, pageInfo: { hasNextPage: pageInfo.hasNextPage, endCursor: pageInfo.endCursor ?? null } };
}
