import pg, { type Pool } from 'pg';

const rowsInStatement = 1000;

/** One connection for filling. When the database goes away the statement under way says so; idle, it ends nothing. */
export function openPool(databaseUrl: string): Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  return pool;
}

/** Writes rows straight into a table, many in a statement; columns that are left out get their defaults. */
export async function insertRows(pool: Pool, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += rowsInStatement) {
    const part = JSON.stringify(rows.slice(from, from + rowsInStatement));
    await pool.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [part]);
  }
}
