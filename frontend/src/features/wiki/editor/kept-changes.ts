import type { HocuspocusProvider } from '@hocuspocus/provider';

/**
 * Knows whether the server has kept all that was written here. After every change, and whenever the connection is back, it
 * asks; what comes from one connection the server does one after the other, so its answer covers all that was sent before.
 */
export class KeptChanges {
  private changes = 0;
  private kept = 0;
  /** Of the connection: an answer that belongs to an earlier one says nothing. */
  private connection = 0;

  constructor(
    private readonly provider: HocuspocusProvider,
    private readonly onKept: () => void,
  ) {
    provider.document.on('update', (_: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      this.changes += 1;
      this.ask();
    });
    provider.on('open', () => {
      this.connection += 1;
      // The library may put one connection in the place of another without a word; what the old one carried may be lost.
      provider.synced = false;
    });
    provider.on('synced', () => this.ask());
    provider.on('stateless', ({ payload }: { payload: string }) => this.heard(payload));
  }

  get all(): boolean {
    return this.kept === this.changes;
  }

  private ask(): void {
    if (this.provider.synced) this.provider.sendStateless(`kept? ${this.connection}:${this.changes}`);
  }

  private heard(answer: string): void {
    const [, connection, count] = /^kept (\d+):(\d+)$/.exec(answer) ?? [];
    if (Number(connection) !== this.connection) return;
    this.kept = Math.max(this.kept, Number(count));
    this.onKept();
  }
}
