/** A run of rows that are shown, or of unchanged ones that are not. */
export interface Stretch<Row> {
  /** Its place among all rows. */
  start: number;
  rows: Row[];
  isFolded: boolean;
}

/** Unchanged lines that stay in sight around a change. */
const around = 2;

/** Fewer lines than this are shown rather than folded. */
const worthFolding = 3;

/** Divides rows so that changes stand among a few lines, and folds away what did not change. */
export function fold<Row extends { kind: string }>(rows: Row[], opened: ReadonlySet<number>): Stretch<Row>[] {
  const near = new Set<number>();
  rows.forEach((row, place) => {
    if (row.kind === 'SAME') return;
    for (let other = place - around; other <= place + around; other += 1) near.add(other);
  });
  const stretches: Stretch<Row>[] = [];
  rows.forEach((row, place) => {
    const isFolded = !near.has(place);
    const last = stretches.at(-1);
    if (last?.isFolded === isFolded) last.rows.push(row);
    else stretches.push({ start: place, rows: [row], isFolded });
  });
  return stretches.map((stretch) => ({
    ...stretch,
    isFolded: stretch.isFolded && stretch.rows.length >= worthFolding && !opened.has(stretch.start),
  }));
}

/** The places at which a change begins: several changed rows in a row are one. */
export function changeStarts(rows: { kind: string }[]): number[] {
  return rows.flatMap((row, place) => (row.kind !== 'SAME' && (rows[place - 1]?.kind ?? 'SAME') === 'SAME' ? [place] : []));
}
