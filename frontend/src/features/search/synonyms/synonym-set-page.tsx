import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { SynonymSetDocument, type SynonymSetFieldsFragment } from '../../../gql/search/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { AdministrationNavigation } from '../../../ui/administration-navigation/administration-navigation';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { RemoveSynonyms } from './remove-synonyms';
import { SynonymForm } from './synonym-form';
import { synonymsPath } from './synonym-tabs';

export function NewSynonymSetPage() {
  return (
    <Around>
      <Editing title="Add synonyms" synonymSet={undefined} />
    </Around>
  );
}

/** Words that mean the same, to be changed or removed. */
export function SynonymSetPage() {
  const { id = '' } = useParams();
  const { data } = usePageQuery({ query: SynonymSetDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Around>
      {data ? <Editing key={id} title="Change synonyms" synonymSet={data.synonymSet} /> : <Skeleton label="Loading the synonyms" rows={1} />}
    </Around>
  );
}

function Around({ children }: { children: ReactNode }) {
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Breadcrumbs trail={[{ label: 'Synonyms', to: synonymsPath }]} />
        {children}
      </div>
    </div>
  );
}

function Editing({ title, synonymSet }: { title: string; synonymSet: SynonymSetFieldsFragment | undefined }) {
  const navigate = useNavigate();
  const leave = (done: string) => void navigate(synonymsPath, { state: { done } });
  return (
    <Page title={title}>
      <div className="stack-l">
        <SynonymForm synonymSet={synonymSet} onSaved={() => leave('The synonyms are saved. They count from the next search on.')} />
        {synonymSet && <RemoveSynonyms synonymSet={synonymSet} onRemoved={() => leave('The synonyms are gone.')} />}
      </div>
    </Page>
  );
}
