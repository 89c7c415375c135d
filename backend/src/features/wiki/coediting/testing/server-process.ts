import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from './editor.js';

const program = fileURLToPath(new URL('../../../../../dist/main.js', import.meta.url));

/** A busy machine takes its time. */
const startMilliseconds = 120_000;

/** A server in a process of its own, which tests may kill and start again at the same address. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private isWanted = false;

  constructor(
    private readonly port: number,
    private readonly databaseUrl: string,
    private readonly home: string,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const end = Date.now() + startMilliseconds;
    this.isWanted = true;
    // While nobody listened there, the port may have been given to somebody else's connection: then the server ends at once.
    while (!(await this.isUp(this.begin())) && this.isWanted) {
      if (Date.now() > end) throw new Error(`No server starts at ${this.url}`);
    }
  }

  private begin(): ChildProcess {
    this.child = spawn(process.execPath, [program], {
      stdio: ['ignore', process.env.CROSSBENCH_TEST_LOG ? 'inherit' : 'ignore', 'inherit'],
      env: {
        ...process.env, NODE_OPTIONS: '', DATABASE_URL: this.databaseUrl, PORT: String(this.port), CROSSBENCH_HOME: this.home, CROSSBENCH_DEMO: 'off',
        CROSSBENCH_ROLE: 'web', LOG_LEVEL: process.env.CROSSBENCH_TEST_LOG ?? 'silent', DATABASE_POOL: '3',
      },
    });
    return this.child;
  }

  /** Whether it serves; false when it has ended instead. */
  private async isUp(child: ChildProcess): Promise<boolean> {
    const isServing = async (): Promise<boolean> => (await fetch(`${this.url}/healthz`).catch(() => undefined))?.ok ?? false;
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
    await until(async () => hasEnded() || (await isServing()), startMilliseconds);
    return !hasEnded();
  }

  /** At once, whatever it is doing. */
  async kill(): Promise<void> {
    const { child } = this;
    this.isWanted = false;
    this.child = undefined;
    if (!child) return;
    const gone = once(child, 'exit');
    if (child.kill('SIGKILL')) await gone;
  }
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
