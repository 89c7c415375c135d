import { formatDate } from '../../../lib/dates';

/** A day of the calendar, such as 2027-05-03: the same one wherever it is read. */
export function Day({ value }: { value: string }) {
  return (
    <time className="nowrap" dateTime={value}>
      {formatDate(new Date(`${value}T12:00:00Z`))}
    </time>
  );
}
