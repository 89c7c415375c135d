import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { partsOf } from './mix-parts';
import './member-mix.scss';

/** How the members spread over departments: a bar, and its key in words. */
export function MemberMix({ mix }: { mix: GroupHeadFragment['mix'] }) {
  const parts = partsOf(mix);
  if (parts.length === 0) return null;
  return (
    <div className="cb-mix">
      <p className="vh">Members by department</p>
      <svg className="cb-mix__bar" aria-hidden="true" focusable="false">
        {parts.map(({ colour, from, share }) => (
          <rect key={colour} className={`k${colour}`} x={`${from}%`} width={`${share}%`} height="100%" />
        ))}
      </svg>
      <ul className="cb-mix__key">
        {parts.map(({ colour, label, words }) => (
          <li key={colour}>
            <i className={`k${colour}`} />
            {label} <span className="num">{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
