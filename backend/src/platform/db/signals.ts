import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Log } from '../log.js';
import { LOG } from '../platform.tokens.js';

export interface Listener {
  /** Another transaction, of whatever process, has committed and said this. */
  heard(payload: string): void;
  /** Some time went by in which nothing was heard: look at everything again. */
  missed(): void;
}

const shortestPauseMilliseconds = 200;
const longestPauseMilliseconds = 5000;

/**
 * Hears what committed transactions told with `pg_notify`, through one connection of its own. A signal is a hint to look at the
 * tables, never a fact: it may come twice, and none come while the connection is away.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Listener[]>();
  private client: pg.Client | undefined;
  private opening: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly orm: MikroORM,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * From when this is done, everything is heard. Where it fails, nothing is until somebody asks again. Channels are written in the
   * code, never made of what people send.
   */
  async listen(channel: string, listener: Listener): Promise<void> {
    this.listeners.set(channel, [...this.listenersOn(channel), listener]);
    try {
      await (this.opening ??= this.openFirst());
      await this.client?.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      this.listeners.set(channel, this.listenersOn(channel).filter((one) => one !== listener));
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.opening?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private listenersOn(channel: string): Listener[] {
    return this.listeners.get(channel) ?? [];
  }

  private async openFirst(): Promise<void> {
    try {
      await this.open();
    } catch (error) {
      this.opening = undefined;
      throw error;
    }
  }

  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.orm.config.get('clientUrl'), keepAlive: true });
    let lost = false;
    const lose = (): void => {
      if (lost) return;
      lost = true;
      if (this.client === client) this.reopen();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ channel, payload = '' }) => this.listenersOn(channel).forEach((listener) => listener.heard(payload)));
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  private reopen(pause = shortestPauseMilliseconds): void {
    this.client = undefined;
    if (this.closed) return;
    this.log.warn('the connection that hears of changes was lost');
    setTimeout(() => {
      if (this.closed) return;
      this.opening = this.open().then(() => [...this.listeners.values()].flat().forEach((listener) => listener.missed()));
      this.opening.catch(() => this.reopen(Math.min(pause * 2, longestPauseMilliseconds)));
    }, pause).unref();
  }
}
