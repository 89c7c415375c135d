const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long' });
const monthOfYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export interface DatedGroup<Row> {
  heading: string;
  /** Whether all of it happened on one day: then a time says more than a date. */
  isDay: boolean;
  rows: Row[];
}

/** Rows that are sorted by time, below the days of this month and the months before, in the zone of the person's device. */
export function byDay<Row extends { createdAt: string }>(rows: Row[], now: Date): DatedGroup<Row>[] {
  const groups: DatedGroup<Row>[] = [];
  for (const row of rows) {
    const { heading, isDay } = headingOf(new Date(row.createdAt), now);
    const last = groups.at(-1);
    if (last?.heading === heading) last.rows.push(row);
    else groups.push({ heading, isDay, rows: [row] });
  }
  return groups;
}

/** "10:31" below a day, "28 October" below a month. */
export function whenWithin({ isDay }: { isDay: boolean }, time: Date): string {
  return isDay ? clock.format(time) : day.format(time);
}

function headingOf(time: Date, now: Date): { heading: string; isDay: boolean } {
  if (time.toDateString() === now.toDateString()) return { heading: `Today, ${day.format(time)}`, isDay: true };
  if (time.getFullYear() !== now.getFullYear()) return { heading: monthOfYear.format(time), isDay: false };
  return time.getMonth() === now.getMonth()
    ? { heading: day.format(time), isDay: true }
    : { heading: month.format(time), isDay: false };
}
