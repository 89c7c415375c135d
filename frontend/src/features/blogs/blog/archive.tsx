import { Link } from 'react-router';
import { count } from '../../../lib/words';

interface Month {
  year: number;
  month: number;
  count: number;
}

interface ArchiveProps {
  path: string;
  months: Month[];
  year: number | undefined;
  month: number | undefined;
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** "November 2026", or "2026" */
export function periodName(year: number, month: number | undefined): string {
  return month === undefined ? String(year) : `${nameOf(month)} ${year}`;
}

/** The years in which something was posted; of the year that is shown, its months. */
export function Archive({ path, months, year, month }: ArchiveProps) {
  const years = [...Map.groupBy(months, (entry) => entry.year)];
  if (years.length === 0) return null;
  return (
    <section aria-labelledby="archive">
      <h2 id="archive">Archive</h2>
      <ul className="cb-list cb-archive">
        {years.map(([each, entries]) => (
          <li key={each}>
            <Period
              to={`${path}?year=${each}`}
              label={String(each)}
              entries={entries}
              isCurrent={each === year && !month}
            />
            {each === year && (
              <ul className="cb-list">
                {entries.map((entry) => (
                  <li key={entry.month}>
                    <Period
                      to={`${path}?year=${each}&month=${entry.month}`}
                      label={nameOf(entry.month)}
                      entries={[entry]}
                      isCurrent={entry.month === month}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PeriodProps {
  to: string;
  label: string;
  entries: Month[];
  isCurrent: boolean;
}

function Period({ to, label, entries, isCurrent }: PeriodProps) {
  const posts = entries.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <Link className="cb-rowlink ring" to={to} aria-current={isCurrent ? 'page' : undefined}>
      {label}
      <span className="end num">{count(posts, 'post')}</span>
    </Link>
  );
}

function nameOf(month: number): string {
  return monthName.format(new Date(Date.UTC(2000, month - 1, 1)));
}
