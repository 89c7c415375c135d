import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromLoad, Plan, Shot, ShotResult, ToLoad } from './plan.js';

/** Drives the load process. */
export class Loader {
  private readonly gone: Promise<never>;

  private constructor(private readonly child: ChildProcess) {
    this.gone = once(child, 'exit').then(() => {
      throw new Error('The load process ended: its message stands above');
    });
    this.gone.catch(() => undefined);
  }

  static start(): Loader {
    return new Loader(fork(fileURLToPath(new URL('process.js', import.meta.url)), { serialization: 'advanced', stdio: 'inherit' }));
  }

  /** Prepares the requests of a plan under a name. */
  async prepare(name: string, plan: Plan): Promise<void> {
    await this.ask({ plan, name });
  }

  async shoot(shot: Shot): Promise<ShotResult> {
    const answer = await this.ask({ shot });
    if (!('result' in answer)) throw new Error('The load process answered something else');
    return answer.result;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private async ask(message: ToLoad): Promise<FromLoad> {
    this.child.send(message);
    return Promise.race([once(this.child, 'message').then(([value]) => value as FromLoad), this.gone]);
  }
}
