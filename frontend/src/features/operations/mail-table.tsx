import type { MailLogFieldsFragment } from '../../gql/operations/graphql';
import '../../ui/table/table.scss';
import { Tag } from '../../ui/tag/tag';
import { Time } from '../../ui/time/time';

const words = { SENT: 'Sent', WAITING: 'Waiting', FAILED: 'Failed', KEPT: 'Kept here' } as const;
const colours = { SENT: 'green', WAITING: 'yellow', FAILED: 'red', KEPT: 'grey' } as const;

export function MailTable({ messages }: { messages: MailLogFieldsFragment[] }) {
  return (
    <div className="cb-tablewrap" role="region" aria-label="Mail" tabIndex={0}>
      <table className="govuk-table">
        <thead>
          <tr>
            {['To', 'Subject', 'When', 'State'].map((heading) => (
              <th scope="col" className="govuk-table__header" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
