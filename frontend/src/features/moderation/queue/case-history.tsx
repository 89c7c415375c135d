import type { CaseFieldsFragment } from '../../../gql/moderation/graphql';
import { Time } from '../../../ui/time/time';

const words = { KEEP: 'kept it', HIDE: 'hid it', WARN: 'kept it and warned the author' };

/** Who has decided what so far. */
export function CaseHistory({ about: { decisions } }: { about: CaseFieldsFragment }) {
  if (decisions.length === 0) return null;
  return (
    <>
      <h2 className="cb-case__head">Decided so far</h2>
      <ul className="cb-case__words">
        {decisions.map(({ kind, reason, message, moderator, decidedAt }) => (
          <li key={decidedAt}>
            {moderator.name} {words[kind]} <Time value={decidedAt} />
            {reason && `, because of: ${reason.label.toLowerCase()}`}.{message && ` To the author: “${message}”`}
          </li>
        ))}
      </ul>
    </>
  );
}
