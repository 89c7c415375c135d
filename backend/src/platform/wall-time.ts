import { Temporal } from 'temporal-polyfill';

/** What the clock on the wall of a place shows, as `2026-12-01T09:30`, and what it means there. */
export interface WallTime {
  readonly instant: Date;
  readonly wallTime: string;
  readonly timeZone: string;
  /** It comes twice, because the clocks go back; the instant is the first of the two. */
  readonly doubled: boolean;
}

export type WallTimeProblem = 'unreadable' | 'missing';

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** `missing` in the hour that is left out when the clocks go forward. */
export function readWallTime(text: string, timeZone: string): WallTime | WallTimeProblem {
  const wall = parse(text);
  if (!wall) return 'unreadable';
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const last = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (!first.toPlainDateTime().equals(wall)) return 'missing';
  const doubled = first.epochMilliseconds !== last.epochMilliseconds;
  return { instant: new Date(first.epochMilliseconds), wallTime: text, timeZone, doubled };
}

/** What the clock on the wall showed then, as `2026-12-01T09:30`. */
export function wallTimeOf(instant: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** "9:30am on Tuesday 1 December 2026, Europe/London time" */
export function wallTimeInWords({ wallTime, timeZone }: Pick<WallTime, 'wallTime' | 'timeZone'>): string {
  const wall = parse(wallTime);
  if (!wall) return wallTime;
  const minutes = wall.minute === 0 ? '' : `:${String(wall.minute).padStart(2, '0')}`;
  const time = `${wall.hour % 12 || 12}${minutes}${wall.hour < 12 ? 'am' : 'pm'}`;
  const day = wall.toPlainDate().toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${time} on ${day.replace(',', '')}, ${timeZone} time`;
}

function parse(text: string): Temporal.PlainDateTime | undefined {
  if (!form.test(text)) return undefined;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
