import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import {
  EndOtherSessionsDocument,
  EndSessionDocument,
  MySessionsDocument,
  type SessionFieldsFragment,
} from '../../../gql/identity/graphql';
import { toRequestFailure, type RequestFailure } from '../../../lib/request-failure';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SessionRow } from './session-row';

/** Every device on which one is signed in, this one first, and a way to end the others. */
export function Sessions() {
  const { latest } = usePageQuery({ query: MySessionsDocument, variables: {} });
  const [ending, endSession] = useMutation(EndSessionDocument);
  const [endingOthers, endOthers] = useMutation(EndOtherSessionsDocument);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<RequestFailure>();
  const heading = useRef<HTMLHeadingElement>(null);

  const report = ({ error }: Awaited<ReturnType<typeof endSession | typeof endOthers>>, success: string) => {
    setFailure(error && toRequestFailure(error));
    setSaid(error ? '' : success);
    if (!error) heading.current?.focus();
  };
  const end = async ({ id, device }: SessionFieldsFragment) =>
    report(await endSession({ id }), `Signed out on ${device}`);
  const endAll = async () => report(await endOthers({}), 'Signed out on all other devices');

  const sessions = [...(latest?.mySessions ?? [])].sort((one, other) => Number(other.current) - Number(one.current));
  return (
    <section>
      <h2 className="h-m" id="sessions" ref={heading} tabIndex={-1}>
        Where you are signed in
      </h2>
      <p className="cb-account__note">
        If you do not know a device, sign out there and <Link to="/forgotten-password">choose a new password</Link>.
      </p>
      <p role="status" className={said ? 'cb-sessions__said' : 'vh'}>
        {said}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {!latest && <Skeleton label="Loading your sessions" rows={1} />}
      <ul className="cb-sessions" aria-labelledby="sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} busy={ending.fetching} onEnd={() => void end(session)} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="row">
          <Button variant="secondary" busy={endingOthers.fetching} onClick={() => void endAll()}>
            Sign out on all other devices
          </Button>
        </div>
      )}
    </section>
  );
}
