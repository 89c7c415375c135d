import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

const ticksInSecond = 100;
const patienceMilliseconds = 10_000;

/** A server in a process of its own. */
export class Target {
  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  /** Forks a program that tells its port as soon as it listens. */
  static async fork(name: string, program: string, environment: NodeJS.ProcessEnv): Promise<Target> {
    const child = fork(program, { env: { ...process.env, ...environment }, serialization: 'advanced', stdio: 'inherit' });
    const port = await Promise.race([
      once(child, 'message').then(([message]) => (message as { port: number }).port),
      once(child, 'exit').then(() => {
        throw new Error(`${name} ended before it listened`);
      }),
    ]);
    return new Target(name, port, child);
  }

  static of(name: string, port: number, child: ChildProcess): Target {
    return new Target(name, port, child);
  }

  send(message: object): void {
    this.child.send(message);
  }

  /** Seconds of processor time that the process has used since it began. */
  async processorSeconds(): Promise<number> {
    const fields = (await this.proc('stat')).split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksInSecond;
  }

  /** Megabytes in memory now, and at most so far; 0 where the system does not tell. */
  async memory(): Promise<{ now: number; peak: number }> {
    const status = await this.proc('status');
    const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
    return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), patienceMilliseconds);
    await gone;
    clearTimeout(timer);
  }

  private proc(file: string): Promise<string> {
    return readFile(`/proc/${this.child.pid}/${file}`, 'utf8').catch(() => '');
  }
}
