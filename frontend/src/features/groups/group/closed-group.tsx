import Lock from 'lucide-react/icons/lock';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { joiningInWords } from './joining-in-words';
import { LinkedText } from './linked-text';

/** What those see of a group who do not read what is posted there: what it says of itself, and how one comes in. */
export function ClosedGroup({ group }: { group: GroupHeadFragment }) {
  const { about, kind, viewerIsInvited } = group;
  return (
    <>
      {about && (
        <>
          <h2 className="h-l cb-groupheading">About</h2>
          <LinkedText>{about}</LinkedText>
        </>
      )}
      <EmptyState
        icon={Lock}
        heading={<h2 className="h-m">{kind === 'OPEN' ? 'People of other departments do not read this group' : 'Only members read this group'}</h2>}
      >
        {viewerIsInvited ? 'You are invited. Accept the invitation to read what is posted here.' : joiningInWords(group)}
      </EmptyState>
    </>
  );
}
