import type { MailLogFieldsFragment } from '../../gql/operations/graphql';
import { Table } from '../../ui/table/table';
import { Tag } from '../../ui/tag/tag';
import { Time } from '../../ui/time/time';

const words = { SENT: 'Sent', WAITING: 'Waiting', FAILED: 'Failed', KEPT: 'Kept here' } as const;
const colours = { SENT: 'green', WAITING: 'yellow', FAILED: 'red', KEPT: 'grey' } as const;

export function MailTable({ messages }: { messages: MailLogFieldsFragment[] }) {
  return (
    <Table label="Mail" headings={['To', 'Subject', 'When', 'State']}>
      {messages.map(({ id, recipient, subject, createdAt, sentAt, state, error }) => (
        <tr key={id}>
          <th scope="row" className="govuk-table__cell">
            {recipient}
          </th>
          <td className="govuk-table__cell">{subject}</td>
          <td className="govuk-table__cell">
            <Time value={sentAt ?? createdAt} />
          </td>
          <td className="govuk-table__cell">
            <Tag colour={colours[state]}>{words[state]}</Tag>
            {error && <div className="meta">{error}</div>}
          </td>
        </tr>
      ))}
    </Table>
  );
}
