import { formatDate, formatDateAndTime, formatRelative } from '../../lib/dates';

interface TimeProps {
  /** ISO 8601, as the server gives it. */
  value: string;
  /** `date` is "20 November 2026"; `relative` says "2 hours ago" up to a week. */
  form?: 'date' | 'relative';
}

export function Time({ value, form = 'relative' }: TimeProps) {
  const time = new Date(value);
  return (
    <time className="nowrap" dateTime={value} title={formatDateAndTime(time)}>
      {form === 'date' ? formatDate(time) : formatRelative(time, new Date())}
    </time>
  );
}
