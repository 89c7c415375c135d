import { useState } from 'react';
import { useParams } from 'react-router';
import { ModerationCaseDocument } from '../../../gql/moderation/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { CaseCard } from './case-card';
import { ModerationLayout } from './moderation-layout';
import { QueueNews } from './queue-news';

/** One case, by its address. */
export function CasePage() {
  const { id = '' } = useParams();
  const [news, setNews] = useState('');
  const { data } = usePageQuery({ query: ModerationCaseDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (!data) return <Skeleton label="Loading the case" rows={3} />;
  const about = data.moderationCase;
  const page = (
    <Page title={`Case about a ${about.label}`}>
      <QueueNews news={news} />
      <CaseCard alone about={about} reasons={data.reportReasons} onDecided={setNews} />
    </Page>
  );
  if (about.group) {
    return (
      <>
        <Breadcrumbs trail={[{ label: about.group.name, to: about.group.path }, { label: 'Reports', to: `${about.group.path}/reports` }]} />
        {page}
      </>
    );
  }
  return (
    <ModerationLayout>
      <Breadcrumbs trail={[{ label: 'Moderation queue', to: '/moderation' }]} />
      {page}
    </ModerationLayout>
  );
}
