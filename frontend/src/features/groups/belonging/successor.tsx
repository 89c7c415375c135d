import type { ReactNode } from 'react';
import type { PersonLineFieldsFragment } from '../../../gql/groups/graphql';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../ui/person-line/person-line';
import { FindPerson } from '../../../ui/find-person/find-person';
import { useFoundMembers } from './use-found';

interface SuccessorProps {
  address: string;
  viewerId: string | undefined;
  chosen: PersonLineFieldsFragment | undefined;
  onChoose: (person: PersonLineFieldsFragment) => void;
  /** Why one is needed. */
  children: ReactNode;
}

/** Chooses a member who will own the group. The error summary leads here. */
export function Successor({ address, viewerId, chosen, onChoose, children }: SuccessorProps) {
  const search = useFoundMembers(address, viewerId);
  return (
    <section aria-labelledby="successor" id="leave-successorId" tabIndex={-1}>
      <h3 className="h-m" id="successor">
        New owner
      </h3>
      <p>{children}</p>
      <div role="status">
        {chosen && (
          <PersonLine person={chosen}>
            {`${jobAndDepartment(chosen)}. `}
            <strong>Chosen as the new owner</strong>
          </PersonLine>
        )}
      </div>
      <FindPerson {...search} name="successor" label={chosen ? 'Find somebody else' : 'Find a member'} verb="Choose" onChoose={onChoose} />
    </section>
  );
}
