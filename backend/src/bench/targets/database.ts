import { readFileSync, readdirSync } from 'node:fs';
import { findPostmaster } from '../../platform/db/embedded/postmaster.js';

const ticksInSecond = 100;

/** PostgreSQL, with all its processes. */
export class DatabaseLoad {
  private constructor(private readonly pid: number) {}

  static async of(dataDirectory: string): Promise<DatabaseLoad> {
    const postmaster = await findPostmaster(dataDirectory);
    if (!postmaster) throw new Error('The database is not running');
    return new DatabaseLoad(postmaster.pid);
  }

  /** Seconds of processor time that it has used since it began. Not a number where the system does not tell. */
  processorSeconds(): number {
    const all = processes();
    const own = all.find(({ pid }) => pid === this.pid);
    if (!own) return Number.NaN;
    const children = all.filter(({ parent }) => parent === this.pid).reduce((sum, { ticks }) => sum + ticks, 0);
    return (own.ticks + own.ticksOfEnded + children) / ticksInSecond;
  }
}

/** Seconds of processor time that a process has used since it began; undefined where it has ended, or the system does not tell. */
export function processorSecondsOf(pid: number): number | undefined {
  const own = processes([String(pid)])[0];
  return own && own.ticks / ticksInSecond;
}

function processes(pids = folders()) {
  return pids.flatMap((pid) => {
    const fields = statOf(pid)?.split(') ').at(-1)?.split(' ').map(Number);
    if (!fields) return [];
    const [, parent = 0] = fields;
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return [{ pid: Number(pid), parent, ticks: user + system, ticksOfEnded: endedUser + endedSystem }];
  });
}

function folders(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // There is none on other systems than Linux.
    return [];
  }
}

function statOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
