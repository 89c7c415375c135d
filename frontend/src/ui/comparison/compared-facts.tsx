import type { ComparedContentFieldsFragment } from '../../gql/app/graphql';
import { ComparedWords } from './compared-words';

/** What changed beside the text: title, introduction, tags, marking. */
export function ComparedFacts({ facts }: { facts: ComparedContentFieldsFragment['facts'] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="cb-comparedfacts">
      {facts.map(({ name, from, to }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="del">
            <span className="vh">Was: </span>
            {from.length > 0 ? <ComparedWords segments={from} side="from" /> : <span className="meta">None</span>}
          </dd>
          <dd className="add">
            <span className="vh">Is now: </span>
            {to.length > 0 ? <ComparedWords segments={to} side="to" /> : <span className="meta">None</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
