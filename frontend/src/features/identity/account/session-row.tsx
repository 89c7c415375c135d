import type { SessionFieldsFragment } from '../../../gql/identity/graphql';
import { Button } from '../../../ui/button/button';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { Tag } from '../../../ui/tag/tag';
import { Time } from '../../../ui/time/time';

interface SessionRowProps {
  session: SessionFieldsFragment;
  busy: boolean;
  onEnd: () => void;
}

export function SessionRow({ session, busy, onEnd }: SessionRowProps) {
  return (
    <li>
      <div>
        <span className="who">{session.device}</span>
        <MetaLine>
          <>
            Last used <Time value={session.lastUsedAt} />
          </>
          <>
            signed in on <Time value={session.createdAt} form="date" />
          </>
        </MetaLine>
      </div>
      {session.current ? (
        <Tag>This device</Tag>
      ) : (
        <Button variant="secondary" small busy={busy} onClick={onEnd}>
          Sign out<span className="vh"> on {session.device}</span>
        </Button>
      )}
    </li>
  );
}
