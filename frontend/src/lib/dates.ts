const fullDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const minute = 60_000;
const hour = 60 * minute;

/** "20 November 2026", in the zone of the person's device. */
export function formatDate(time: Date): string {
  return fullDate.format(time);
}

/** "20 November 2026, 2:05pm" */
export function formatDateAndTime(time: Date): string {
  const half = time.getHours() < 12 ? 'am' : 'pm';
  const minutes = time.getMinutes() === 0 ? '' : `:${String(time.getMinutes()).padStart(2, '0')}`;
  return `${formatDate(time)}, ${time.getHours() % 12 || 12}${minutes}${half}`;
}

/** "2 hours ago", "yesterday", and from a week on the date. */
export function formatRelative(time: Date, now: Date): string {
  const age = now.getTime() - time.getTime();
  if (age < minute) return 'just now';
  if (age < hour) return relative.format(-Math.floor(age / minute), 'minute');
  const days = daysBetween(time, now);
  if (days === 0) return relative.format(-Math.floor(age / hour), 'hour');
  return days < 7 ? relative.format(-days, 'day') : formatDate(time);
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
  return Math.round((midnight(to) - midnight(from)) / (24 * hour));
}
