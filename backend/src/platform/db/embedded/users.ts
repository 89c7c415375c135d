import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Who uses a database at the moment: one small file a user, holding what identifies its process. Whoever leaves last
 * stops PostgreSQL. Files of dead processes are removed when met. All calls are synchronous, so that they also work
 * while the process exits.
 */
export class Users {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Enters this process as a user and gives the name to leave by. */
  enter(): string {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const name = `${process.pid}-${randomBytes(4).toString('hex')}`;
    // Whoever looks must not meet an empty file and take it for that of a dead process.
    const unfinished = `${this.folder}.${name}`;
    writeFileSync(unfinished, identityOf(process.pid) ?? '', { mode: 0o600 });
    renameSync(unfinished, join(this.folder, name));
    return name;
  }

  leave(name: string): void {
    rmSync(join(this.folder, name), { force: true });
  }

  /** Whether a living process, this one included, is entered. */
  any(): boolean {
    let names: string[];
    try {
      names = readdirSync(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
    return names.filter((name) => this.isAlive(name)).length > 0;
  }

  private isAlive(name: string): boolean {
    const identity = identityOf(Number.parseInt(name, 10));
    if (identity !== undefined && identity === readOrUndefined(join(this.folder, name))) return true;
    this.leave(name);
    return false;
  }
}

/** Process numbers are used again; together with the boot and the start time they are not. */
function identityOf(pid: number): string | undefined {
  const stat = readOrUndefined(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets, which may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${startTime}`;
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
