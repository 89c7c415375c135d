import { Link, useParams } from 'react-router';
import { ItemRevisionDocument, type ItemRevisionQuery } from '../../../gql/content/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { usePageQuery } from '../../../lib/use-page-query';
import { Banner } from '../../../ui/banner/banner';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { ButtonLink } from '../../../ui/button/button';
import { Marking } from '../../../ui/marking/marking';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import '../../../ui/chip/chip.scss';
import './history.scss';
import { useHistorySetting } from './history-setting';
import './revision.scss';
import { nameOf, summaryOf } from './revision-words';
import { useItemPath } from './use-item-path';
import { wholeNumber } from './whole-number';
import { Writers } from './writers';

/** One revision as its readers saw it. */
export function RevisionPage() {
  const { address = '', number: written = '' } = useParams();
  const number = wholeNumber(written);
  const { data } = usePageQuery({
    query: ItemRevisionDocument,
    variables: { address, number },
    requestPolicy: 'cache-and-network',
  });
  useItemPath(data?.itemHistory.path);
  if (data === undefined) return <Skeleton label="Loading what it said" rows={4} />;
  return <Revision key={number} history={data.itemHistory} />;
}

function Revision({ history }: { history: ItemRevisionQuery['itemHistory'] }) {
  const { revision, introduction, html, tags, marking } = history.revision;
  const { number, createdAt } = revision;
  const { noun, Noun, segment, trailTo, restore } = useHistorySetting();
  usePageTitle(`${nameOf(revision, Noun)}: ${revision.title}`);
  return (
    <div className="cb-revision">
      <Breadcrumbs
        trail={[
          ...trailTo(history),
          { label: 'History', to: `${history.path}/history` },
        ]}
      />
      <Banner kind="warning">
        <strong>
          You are looking at {noun} {number} of {history.revisionCount}.
        </strong>{' '}
        {revision.isCurrent ? 'It is what readers see now.' : 'Readers see a newer one.'}
      </Banner>
      <p className="meta dots">
        <span>
          <Writers revision={revision} />
        </span>
        <span>{formatDateAndTime(new Date(createdAt))}</span>
        <span>{summaryOf(revision)}</span>
      </p>
      <div className="row cb-revision__tools">
        {!revision.isCurrent && (
          <ButtonLink variant="secondary" small to={`${history.path}/compare?from=${number}&to=${history.revisionCount}`}>
            Compare with the current one
          </ButtonLink>
        )}
        {!revision.isCurrent && restore(history, number)}
        <nav className="row push" aria-label={`${Noun}s`}>
          {number > 1 && <Link to={`${history.path}/${segment}/${number - 1}`}>Older</Link>}
          {number < history.revisionCount && <Link to={`${history.path}/${segment}/${number + 1}`}>Newer</Link>}
        </nav>
      </div>
      <article>
        <header className="cb-revision__head">
          <PageHeading view={number}>{revision.title}</PageHeading>
          {introduction && <p className="lede">{introduction}</p>}
          <Marking label={marking} />
        </header>
        <ServerHtml html={html} className="cb-prose" />
        {tags.length > 0 && (
          <ul className="cb-tags" aria-label="Tags">
            {tags.map((tag) => (
              <li key={tag} className="cb-chip">
                {tag}
              </li>
            ))}
          </ul>
        )}
      </article>
    </div>
  );
}
