import { Temporal } from 'temporal-polyfill';

const forms = [/^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/, /^(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.](?<year>\d{4})$/];

/** The first day of a year, a month or a day as people write it: "2025", "2025-03", "2025-03-14" or "14/3/2025". Undefined for what is none of these. */
export function firstDayOf(text: string): Temporal.PlainDate | undefined {
  const found = forms.map((form) => form.exec(text.trim())?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const [year, month, day] = [found['year'], found['month'] ?? 1, found['day'] ?? 1].map(Number);
  try {
    return Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 1, day: day ?? 1 }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The moment at which a day begins somewhere. */
export function beginningOf(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}

/** "14 March 2025" */
export function dayInWords(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

const spans = { WEEK: { weeks: 1 }, MONTH: { months: 1 }, YEAR: { years: 1 } } as const;

export type SearchWithin = keyof typeof spans;

/** The day from which on something is of the past week, month or year. */
export function pastSince(within: SearchWithin, now: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().subtract(spans[within]);
}
