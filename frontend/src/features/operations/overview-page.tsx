import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import { Link } from 'react-router';
import { AdministrationOverviewDocument, type AdministrationOverviewQuery } from '../../gql/operations/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { count } from '../../lib/words';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import './overview.scss';

type Figures = AdministrationOverviewQuery['administrationOverview'];

export function OverviewPage() {
  const { latest } = usePageQuery({ query: AdministrationOverviewDocument, variables: {} });
  const figures = latest?.administrationOverview;
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Page title="Overview" lede="Counted just now. A week is the last seven days.">
          {figures ? <Overview figures={figures} /> : <Skeleton label="Counting" rows={2} />}
        </Page>
      </div>
    </div>
  );
}

function Overview({ figures }: { figures: Figures }) {
  const { people, suspended, joinedThisWeek, parkedJobs, waitingJobs, mailNotSent, mailSentThisWeek } = figures;
  return (
    <div className="stack-l">
      <dl className="cb-stats">
        <Figure name="People" value={people} note={`${joinedThisWeek.toLocaleString('en-GB')} joined this week`} />
        <Figure name="Active this week" value={figures.activeThisWeek} note="and still signed in" />
        <Figure name="Published this week" value={figures.publishedThisWeek} note="posts and wiki pages" />
        <Figure name="Comments this week" value={figures.commentsThisWeek} note="on posts and wiki pages" />
      </dl>
      <section>
        <h2 className="h-m">What needs a look</h2>
        {suspended + parkedJobs + mailNotSent === 0 && <p>Nothing needs a look.</p>}
        <ul className="cb-look">
          {suspended > 0 && (
            <li>
              <Link to="/administration/people?state=SUSPENDED">{count(suspended, 'suspended account')}</Link>
            </li>
          )}
          {parkedJobs > 0 && (
            <li>
              <Link to="/administration/jobs">{count(parkedJobs, 'job')} failed for good</Link>
            </li>
          )}
          {mailNotSent > 0 && (
            <li>
              <Link to="/administration/mail?state=WAITING">{count(mailNotSent, 'message')} could not be sent yet</Link>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h2 className="h-m">How it runs</h2>
        <dl className="cb-figures">
          <dt>Mail sent this week</dt>
          <dd>{count(mailSentThisWeek, 'message')}</dd>
          <dt>Jobs waiting or running</dt>
          <dd>{waitingJobs.toLocaleString('en-GB')}</dd>
          <dt>Pictures and files</dt>
          <dd>
            {sizeInWords(figures.fileBytes)} in {count(figures.fileCount, 'file')}
          </dd>
          <dt>Database</dt>
          <dd>{sizeInWords(figures.databaseBytes)}</dd>
        </dl>
      </section>
    </div>
  );
}

function Figure({ name, value, note }: { name: string; value: number; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value.toLocaleString('en-GB')}</b> <span className="meta">{note}</span>
      </dd>
    </div>
  );
}
