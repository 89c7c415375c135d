import { useState } from 'react';
import { Link } from 'react-router';
import type { OwnCaseFieldsFragment } from '../../../gql/moderation/graphql';
import { Button } from '../../../ui/button/button';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';
import { SecondLookForm } from './second-look-form';

/** What was decided about one thing, and the way to a second look. */
export function OwnCase({ about }: { about: OwnCaseFieldsFragment }) {
  const [isAsking, setIsAsking] = useState(false);
  const { label, title, path, status, hidden, decisions, secondLookWords, viewerCanAskSecondLook } = about;
  const { changedAt, changePath } = about;
  const name = title ? `Your ${label}: ${title}` : `Your ${label}`;
  return (
    <>
      <div className="row row--spread">
        <strong>{path ? <Link to={path}>{name}</Link> : name}</strong>
        {status === 'SECOND_LOOK' ? (
          <Tag colour="yellow">Being looked at again</Tag>
        ) : (
          <Tag colour={hidden ? 'red' : 'green'}>{hidden ? 'Hidden' : 'Shown'}</Tag>
        )}
      </div>
      <ul className="cb-reports__decisions">
        {decisions.map((decision) => (
          <li key={decision.decidedAt}>
            <Time value={decision.decidedAt} form="date" />: {words[decision.kind]}
            {decision.reason && `, because of: ${decision.reason.label.toLowerCase()}`}.
            {decision.message && <blockquote className="cb-reports__said">{decision.message}</blockquote>}
          </li>
        ))}
      </ul>
      {secondLookWords && <p className="meta">You asked for a second look: “{secondLookWords}”</p>}
      {hidden && changedAt && (
        <p className="meta">
          Changed <Time value={changedAt} />. It stays hidden until a moderator shows it again.
        </p>
      )}
      {hidden && changePath && (
        <p>
          <Link to={changePath}>Change your {label}</Link>
        </p>
      )}
      {viewerCanAskSecondLook &&
        (isAsking ? (
          <SecondLookForm
            caseId={about.id}
            label={label}
            isChanged={changedAt !== null}
            isWithSite={about.secondLookWithSite}
            onCancel={() => setIsAsking(false)}
          />
        ) : (
          <Button variant="secondary" small onClick={() => setIsAsking(true)}>
            Ask for a second look
            <span className="vh"> at your {label}</span>
          </Button>
        ))}
    </>
  );
}

const words = { HIDE: 'hidden by a moderator', KEEP: 'kept by a moderator', WARN: 'kept, with a warning' };
