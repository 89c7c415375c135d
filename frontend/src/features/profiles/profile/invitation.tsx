import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { CloseProfileInvitationDocument } from '../../../gql/profiles/graphql';
import { listed, missingFrom } from './missing';
import type { Profile } from './profile';

const atMost = 3;

/** One quiet line that only the person sees, until they say that they have seen enough of it. */
export function Invitation({ person }: { person: Profile }) {
  const [closed, setClosed] = useState(false);
  const [, close] = useMutation(CloseProfileInvitationDocument);
  const missing = missingFrom(person).slice(0, atMost);
  if (missing.length === 0) return null;
  if (closed) {
    return (
      <p className="meta cb-invitation" role="status">
        This will not be suggested again.
      </p>
    );
  }
  return (
    <p className="meta cb-invitation">
      You could <Link to="/account/profile">add {listed(missing)}</Link>. Only you see this line.{' '}
      <button
        type="button"
        className="cb-textbutton meta"
        onClick={() => {
          setClosed(true);
          void close({});
        }}
      >
        Do not suggest it again
      </button>
    </p>
  );
}
