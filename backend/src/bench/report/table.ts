import type { Summary } from './statistics.js';

export interface Row extends Summary {
  readonly target: string;
  readonly connections: number;
  /** Processor time of the server for one request. */
  readonly processorMilliseconds: number;
  /** Processor time of PostgreSQL for one request; with whatever else it does meanwhile. */
  readonly databaseMilliseconds: number;
  readonly errors: number;
  /** Requests a second beside those of the bare server. */
  readonly ofBare: number;
}

const columns = ['', 'connections', 'p50 ms', 'p95 ms', 'p99 ms', 'per second', 'CPU ms', 'database ms', 'of bare', 'errors'];

/** Lines of equal length. */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  '));
}

function cellsOf(row: Row): string[] {
  return [
    row.target,
    String(row.connections),
    ...[row.p50, row.p95, row.p99].map((value) => value.toFixed(value < 10 ? 2 : 1)),
    String(Math.round(row.perSecond)),
    row.processorMilliseconds.toFixed(2),
    row.databaseMilliseconds.toFixed(2),
    row.ofBare.toFixed(2),
    String(row.errors),
  ];
}
