import LibraryBig from 'lucide-react/icons/library-big';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import {
  AdoptWikiSpaceDocument, FindPeopleForSpaceDocument, UnmanagedWikiSpacesDocument, type UnmanagedWikiSpacesFieldsFragment,
} from '../../../../gql/wiki/graphql';
import { useAddressParameters } from '../../../../lib/use-address-parameters';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { usePageQuery } from '../../../../lib/use-page-query';
import { count } from '../../../../lib/words';
import '../../../../ui/action-rows/action-rows.scss';
import { AdministrationNavigation } from '../../../../ui/administration-navigation/administration-navigation';
import { Button } from '../../../../ui/button/button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { FindPerson } from '../../../../ui/find-person/find-person';
import { ErrorSummary } from '../../../../ui/form/error-summary';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { Page } from '../../../../ui/page/page';
import { Pagination } from '../../../../ui/pagination/pagination';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { Time } from '../../../../ui/time/time';
import { placeInWords } from '../words';

type Unmanaged = UnmanagedWikiSpacesFieldsFragment['spaces'][number];

/** Spaces of all staff and of departments that nobody looks after. Administrators see no more of them than this. */
export function UnmanagedSpacesPage() {
  const address = useAddressParameters();
  const { latest, refresh } = usePageQuery({ query: UnmanagedWikiSpacesDocument, variables: { page: address.page } });
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  const found = latest?.unmanagedWikiSpaces;
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
          title="Spaces nobody looks after"
          lede="Nobody was named, or those who were have left, moved or are suspended. Name somebody who can read each. You see its name, size and age, and nothing of what is written there."
          view={address.page}
        >
          <h2 className="h-m" ref={heading} tabIndex={-1}>
            {found ? count(found.total, 'space') : 'Spaces'}
          </h2>
          <p role="status">{news}</p>
          {!found && <Skeleton label="Loading spaces" />}
          {found?.total === 0 && (
            <EmptyState icon={LibraryBig} heading={<h3 className="h-m">Somebody looks after every space</h3>}>
              Spaces appear here when the last person who looks after one goes.
            </EmptyState>
          )}
          <ul className="cb-action-rows">{found?.spaces.map((space) => <UnmanagedRow key={space.id} space={space} onAdopted={adopted} />)}</ul>
          {found && (
            <Pagination page={found.page} pageCount={found.pageCount} toPage={(page) => `/administration/spaces${address.with({ page })}`} />
          )}
        </Page>
      </div>
    </div>
  );
}

interface RowProps {
  space: Unmanaged;
  onAdopted: (words: string) => void;
}

function UnmanagedRow({ space, onAdopted }: RowProps) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div>
        <h3 className="h-s">{space.name}</h3>
        <p className="meta">
          {placeInWords({ ...space, group: null })}, {count(space.pageCount, 'page')}, opened <Time value={space.createdAt} form="date" />
        </p>
      </div>
      <Button variant="secondary" small aria-expanded={open} onClick={() => setOpen(!open)}>
        Name somebody<span className="vh"> for {space.name}</span>
      </Button>
      {open && <AdoptSpace space={space} onAdopted={onAdopted} />}
    </li>
  );
}

function AdoptSpace({ space, onAdopted }: RowProps) {
  const [query, setQuery] = useState('');
  const [{ data, fetching }] = useQuery({ query: FindPeopleForSpaceDocument, variables: { query }, pause: query === '' });
  const form = useFormMutation({ mutation: AdoptWikiSpaceDocument, pick: (answer) => answer.adoptWikiSpace, onResult: () => onAdopted(`${space.name} is looked after again.`) });
  return (
    <div className="cb-action-rows__below">
      <ErrorSummary form={`adopt-${space.id}`} problems={form.problems.map(({ message }) => ({ message }))} />
      {form.failure && <FailureNotice failure={form.failure} />}
      <FindPerson
        name={`adopt-${space.id}`}
        label="Find who will look after it"
        query={fetching ? '' : query}
        found={data?.people.people}
        onSearch={setQuery}
        verb="Name"
        onChoose={({ id }) => void form.submit({ input: { spaceId: space.id, personId: id } })}
      />
    </div>
  );
}
