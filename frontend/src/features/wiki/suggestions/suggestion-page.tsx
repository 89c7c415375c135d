import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router';
import { WikiSuggestionDocument, type WikiSuggestionQuery } from '../../../gql/wiki/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { usePageQuery } from '../../../lib/use-page-query';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tag } from '../../../ui/tag/tag';
import { Conflicts } from './conflicts';
import { Decide } from './decide';
import { Outcome } from './outcome';
import './suggestions.scss';
import { Withdraw } from './withdraw';
import { statusWords } from './words';

const Comparison = lazy(async () => ({ default: (await import('../../../ui/comparison/comparison')).Comparison }));

export type SuggestionOnScreen = WikiSuggestionQuery['wikiSuggestion'];

/** One suggested change: what would change and why, and what is made of it. */
export function SuggestionPage() {
  const { id = '' } = useParams();
  const [hasActed, setHasActed] = useState(false);
  const { latest, refresh } = usePageQuery({ query: WikiSuggestionDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  if (!latest) return <Skeleton label="Loading the suggested change" rows={4} />;
  const { wikiSuggestion: suggestion } = latest;
  const { page, status, viewerCan } = suggestion;
  const done = () => {
    setHasActed(true);
    refresh();
  };
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: page.space.name, to: page.space.path },
          { label: page.title, to: page.path },
          { label: 'Suggested changes', to: `${page.path}/suggestions` },
        ]}
      />
      <Page
        title={`Suggested change of ${page.title}`}
        heading="Suggested change"
        lede={
          <>
            <Link to={page.path}>{page.title}</Link> <Tag colour={statusWords[status].colour}>{statusWords[status].label}</Tag>
          </>
        }
      >
        {suggestion.person && <PersonLine person={suggestion.person}>{formatDateAndTime(new Date(suggestion.createdAt))}</PersonLine>}
        <p className="cb-suggestion__reason">{suggestion.reason}</p>
        <Outcome suggestion={suggestion} isNew={hasActed} />
        {viewerCan.decide && <Decide suggestion={suggestion} onDone={done} />}
        {viewerCan.withdraw && <Withdraw suggestion={suggestion} onDone={done} />}
        <Changes suggestion={suggestion} />
      </Page>
    </>
  );
}

/** What would change on the page as it is now; where that cannot be said, what they changed of the version they had. */
function Changes({ suggestion: { status, merge, changes, baseVersion } }: { suggestion: SuggestionOnScreen }) {
  const fits = merge && merge.conflicts.length === 0;
  return (
    <section className="cb-suggestion__changes" aria-labelledby="changes">
      <h2 className="h-m" id="changes">
        {status === 'WAITING' ? 'What would change' : 'What was suggested'}
      </h2>
      {merge && !fits && (
        <Conflicts conflicts={merge.conflicts}>
          Choose “Change and accept” and make one text of both. Below stands what was suggested of the version before.
        </Conflicts>
      )}
      {fits && merge.versionNumber > baseVersion && (
        <Notice kind="information" title="The page was changed since">
          The suggestion was made of version {baseVersion} and fits version {merge.versionNumber}, with which it is compared.
        </Notice>
      )}
      <Suspense fallback={<Skeleton label="Comparing" rows={4} />}>
        <Comparison
          changes={fits ? merge.changes : changes}
          from={{ name: `Version ${fits ? merge.versionNumber : baseVersion}` }}
          to={{ name: 'This suggestion' }}
        />
      </Suspense>
    </section>
  );
}
