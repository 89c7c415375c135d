import { Link } from 'react-router';
import { OwnReportsDocument, type OwnReportsQuery } from '../../../gql/moderation/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { useMore } from '../../../ui/more/use-more';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';

const pageSize = 20;
type Report = OwnReportsQuery['myReports']['nodes'][number];

export function OwnReports() {
  const { data } = usePageQuery({
    query: OwnReportsDocument,
    variables: { first: pageSize },
    requestPolicy: 'cache-and-network',
  });
  const reports = useMore({
    query: OwnReportsDocument,
    variables: (after) => ({ first: pageSize, after }),
    pick: (answer) => answer.myReports,
    first: data?.myReports,
  });
  return (
    <section aria-labelledby="own-reports">
      <h2 className="h-m" id="own-reports">
        What you reported
      </h2>
      {!data && <Skeleton label="Loading your reports" rows={2} />}
      {data && reports.nodes.length === 0 && <p>You have not reported anything.</p>}
      <ul className="cb-reports">
        {reports.nodes.map((report) => (
          <li key={report.id}>
            <ReportRow report={report} />
          </li>
        ))}
      </ul>
      {reports.failure && <FailureNotice failure={reports.failure} />}
      {reports.hasMore && (
        <Button variant="secondary" busy={reports.busy} onClick={() => void reports.showMore()}>
          Show more
        </Button>
      )}
    </section>
  );
}

function ReportRow({ report: { label, title, path, reason, words, createdAt, outcome, decidedAt } }: { report: Report }) {
  return (
    <>
      <div className="row row--spread">
        <strong>
          A {label}
          {title && <>: {path ? <Link to={path}>{title}</Link> : title}</>}
        </strong>
        <Outcome outcome={outcome} />
      </div>
      {words && <p>{words}</p>}
      <MetaLine>
        {reason.label}
        <>
          reported <Time value={createdAt} />
        </>
        {decidedAt && (
          <>
            decided <Time value={decidedAt} />
          </>
        )}
      </MetaLine>
    </>
  );
}

function Outcome({ outcome }: { outcome: Report['outcome'] }) {
  if (outcome === null) return <Tag colour="yellow">Waiting</Tag>;
  if (outcome === 'HIDE') return <Tag colour="red">Hidden</Tag>;
  return <Tag colour="grey">{outcome === 'WARN' ? 'Kept, author warned' : 'Kept'}</Tag>;
}
