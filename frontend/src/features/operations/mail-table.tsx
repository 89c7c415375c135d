import type { MailLogFieldsFragment } from '../../gql/operations/graphql';
import { Table } from '../../ui/table/table';
import { Tag } from '../../ui/tag/tag';
import { Time } from '../../ui/time/time';

const words = { SENT: 'Sent', WAITING: 'Waiting', FAILED: 'Failed', KEPT: 'Kept here' } as const;
const colours = { SENT: 'green', WAITING: 'yellow', FAILED: 'red', KEPT: 'grey' } as const;

export function MailTable({ messages }: { messages: MailLogFieldsFragment[] }) {
  return (
    <Table
      label="Mail"
      headings={['To', 'Subject', 'When', 'State']}
      rows={messages.map(({ id, recipient, subject, createdAt, sentAt, state, error }) => ({
        key: id,
        cells: [
          recipient,
          subject,
          <Time value={sentAt ?? createdAt} />,
          <>
            <Tag colour={colours[state]}>{words[state]}</Tag>
            {error && <div className="meta">{error}</div>}
          </>,
        ],
      }))}
    />
  );
}
