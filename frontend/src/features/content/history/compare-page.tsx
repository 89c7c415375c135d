import { useParams } from 'react-router';
import { ItemComparisonDocument, type ItemComparisonQuery, type RevisionFieldsFragment } from '../../../gql/content/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { Avatar } from '../../../ui/avatar/avatar';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Comparison } from '../../../ui/comparison/comparison';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import './history.scss';
import { useHistorySetting } from './history-setting';
import { nameOf } from './revision-words';
import { useItemPath } from './use-item-path';
import { wholeNumber } from './whole-number';
import { WordDelta } from './word-delta';

/** Two revisions of an item, beside each other. */
export function ComparePage() {
  const { address = '' } = useParams();
  const parameters = useAddressParameters();
  const from = wholeNumber(parameters.get('from'));
  const to = wholeNumber(parameters.get('to'));
  const { data } = usePageQuery({
    query: ItemComparisonDocument,
    variables: { address, from, to },
    requestPolicy: 'cache-and-network',
  });
  useItemPath(data?.itemHistory.path);
  if (data === undefined) return <Skeleton label="Comparing" rows={4} />;
  return <Compared key={`${from}-${to}`} history={data.itemHistory} />;
}

function Compared({ history }: { history: ItemComparisonQuery['itemHistory'] }) {
  const { from, to, changes } = history.comparison;
  const { Noun, trailTo, restore } = useHistorySetting();
  const heading = `${Noun} ${from.number} compared with ${to.number}`;
  usePageTitle(`${heading}: ${history.title}`);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...trailTo(history),
          { label: 'History', to: `${history.path}/history` },
        ]}
      />
      <div className="cb-pagehead row row--spread">
        <div>
          <PageHeading>{heading}</PageHeading>
          <p className="lede">
            <WordDelta added={changes.wordsAdded} removed={changes.wordsRemoved} /> words
            {changes.sections > 1 && ` in ${changes.sections} sections`}
            {timeBetween(from, to)}.
          </p>
        </div>
        {!from.isCurrent && restore(history, from.number)}
      </div>
      <Comparison
        changes={changes}
        from={{ name: nameOf(from, Noun), about: <By revision={from} /> }}
        to={{ name: nameOf(to, Noun), about: <By revision={to} /> }}
      />
    </>
  );
}

function By({ revision: { author, contributors, createdAt } }: { revision: RevisionFieldsFragment }) {
  return (
    <span className="cb-diffhead">
      <Avatar person={author} size="s" />
      <span className="meta dots">
        <span>
          {author.name}
          {contributors.length > 0 && ` and ${count(contributors.length, 'other')}`}
        </span>
        <span>{formatDateAndTime(new Date(createdAt))}</span>
      </span>
    </span>
  );
}

const dayLength = 24 * 60 * 60 * 1000;

function timeBetween(from: RevisionFieldsFragment, to: RevisionFieldsFragment): string {
  const days = Math.round(Math.abs(new Date(to.createdAt).getTime() - new Date(from.createdAt).getTime()) / dayLength);
  return days === 0 ? '' : `, over ${count(days, 'day')}`;
}
