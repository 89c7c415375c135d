import type { RefObject } from 'react';
import type { InviteeOutcome } from '../../../gql/groups/graphql';
import { count } from '../../../lib/words';
import { Table } from '../../../ui/table/table';

export interface Entry {
  place: number;
  entry: string;
  outcome: InviteeOutcome;
}

const outcomes: Record<InviteeOutcome, string> = {
  INVITED: 'Invited',
  ALREADY_MEMBER: 'Already a member',
  ALREADY_INVITED: 'Already invited',
  NO_ACCOUNT: 'No account here',
  OTHER_DEPARTMENT: 'Not of a department that may join',
  NOT_AN_ADDRESS: 'Not an email address',
  TWICE: 'Twice in the list',
};

interface InviteReportProps {
  entries: Entry[];
  /** Takes focus when the report is there. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** What became of each of a list: those who were not invited first. */
export function InviteReport({ entries, heading }: InviteReportProps) {
  const invited = entries.filter(({ outcome }) => outcome === 'INVITED');
  const others = entries.filter(({ outcome }) => outcome !== 'INVITED');
  return (
    <section aria-labelledby="report" className="stack">
      <h3 className="h-m" id="report" ref={heading} tabIndex={-1}>
        {count(invited.length, 'person', 'people')} invited
        {others.length > 0 && `, ${others.length.toLocaleString('en-GB')} not`}
      </h3>
      <Table
        label="What became of each"
        headings={['Person or address', 'Outcome']}
        rows={[...others, ...invited].map(({ place, entry, outcome }) => ({ key: String(place), cells: [entry, outcomes[outcome]] }))}
      />
    </section>
  );
}
