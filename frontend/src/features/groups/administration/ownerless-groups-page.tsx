import UsersRound from 'lucide-react/icons/users-round';
import { useRef, useState } from 'react';
import { OwnerlessGroupsDocument, type OwnerlessGroupsFieldsFragment } from '../../../gql/groups/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import '../../../ui/action-rows/action-rows.scss';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Page } from '../../../ui/page/page';
import { Pagination } from '../../../ui/pagination/pagination';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Time } from '../../../ui/time/time';
import { AdoptForm } from './adopt-form';

type Ownerless = OwnerlessGroupsFieldsFragment['groups'][number];

/** Groups that nobody owns. Administrators see no more of them than this. */
export function OwnerlessGroupsPage() {
  const address = useAddressParameters();
  const { latest, refresh } = usePageQuery({ query: OwnerlessGroupsDocument, variables: { page: address.page } });
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  const found = latest?.ownerlessGroups;
  const adopted = (words: string) => {
    setNews(words);
    heading.current?.focus();
    refresh();
  };
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page
          title="Groups without owners"
          lede="Their owners have left, closed their accounts or are suspended. Name somebody to look after each. You see its name, size and age, and nothing of what is said there."
          view={address.page}
        >
          <h2 className="h-m" ref={heading} tabIndex={-1}>
            {found ? count(found.total, 'group') : 'Groups'}
          </h2>
          <p role="status">{news}</p>
          {!found && <Skeleton label="Loading groups" />}
          {found?.total === 0 && (
            <EmptyState icon={UsersRound} heading={<h3 className="h-m">Every group has an owner</h3>}>
              Groups appear here when their last owner goes.
            </EmptyState>
          )}
          <ul className="cb-action-rows">
            {found?.groups.map((group) => <OwnerlessRow key={group.id} group={group} onAdopted={adopted} />)}
          </ul>
          {found && (
            <Pagination page={found.page} pageCount={found.pageCount} toPage={(page) => `/administration/groups${address.with({ page })}`} />
          )}
        </Page>
      </div>
    </div>
  );
}

function OwnerlessRow({ group, onAdopted }: { group: Ownerless; onAdopted: (words: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div>
        <h3 className="h-s">{group.name}</h3>
        <p className="meta">
          {count(group.memberCount, 'member')}, made <Time value={group.createdAt} form="date" />
        </p>
      </div>
      <Button variant="secondary" small aria-expanded={open} onClick={() => setOpen(!open)}>
        Name an owner<span className="vh"> of {group.name}</span>
      </Button>
      {open && (
        <div className="cb-action-rows__below">
          <AdoptForm group={group} onAdopted={onAdopted} />
        </div>
      )}
    </li>
  );
}
