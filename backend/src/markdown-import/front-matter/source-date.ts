const written =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** A date as people write it in front matter. Without a time it is noon, UTC: the same day nearly everywhere. */
export function readDate(text: string): Date | undefined {
  const [, year, month, day, hour, minute, second, fraction, zone] = written.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const midnight = Date.UTC(y, m - 1, d);
  const real = new Date(midnight);
  if (real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d || y < 1970) return undefined;
  if (hour === undefined) return new Date(midnight + 12 * 3_600_000);
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  if (seconds >= 86_400 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return new Date(midnight + (seconds - offsetOf(zone)) * 1000 + Number((fraction ?? '').padEnd(3, '0')));
}

/** The date at the beginning of a file's name, as in `2014-03-19-hello.md`. */
export function dateInName(name: string): Date | undefined {
  const [date] = /^\d{4}-\d{1,2}-\d{1,2}(?=-|\.|$)/.exec(name.slice(name.lastIndexOf('/') + 1)) ?? [];
  return date === undefined ? undefined : readDate(date);
}

/** Seconds east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60);
}
