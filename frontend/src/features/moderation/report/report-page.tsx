import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ReportableKind } from '../../../gql/moderation/graphql';
import { ReportableThingDocument } from '../../../gql/moderation/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ReportForm } from './report-form';
import { ReportSent } from './report-sent';
import './report.scss';

const kinds: Record<string, ReportableKind> = { comment: 'COMMENT', picture: 'PICTURE', profile: 'PROFILE' };

/** Where one tells the moderators of something that should not be here. */
export function ReportPage() {
  const { kind = '', id = '' } = useParams();
  const [sent, setSent] = useState<string>();
  const { data } = usePageQuery({ query: ReportableThingDocument, variables: { kind: kinds[kind] ?? 'ITEM', id } });
  if (!data) return <Skeleton label="Loading what you want to report" rows={2} />;
  const thing = data.reportableThing;
  if (sent) return <ReportSent label={sent} path={thing.path} />;
  if (!thing.viewerCanReport) {
    return (
      <Page title={`This ${thing.label} is yours`} lede="You can change or delete what you wrote yourself.">
        <Link to={thing.path}>Back to it</Link>
      </Page>
    );
  }
  return <ReportForm thing={thing} onSent={setSent} />;
}
