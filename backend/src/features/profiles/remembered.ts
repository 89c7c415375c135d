/**
 * Keeps answers for a while, the latest asked of them, and asks once for what several want in the same moment. An answer
 * that failed is not kept.
 */
export class Remembered<Value> {
  private readonly kept = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();

  constructor(
    private readonly most: number,
    private readonly milliseconds: number,
    private readonly now: () => number,
  ) {}

  get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    this.kept.delete(key);
    const current = known && known.until > this.now() ? known : { value: ask(), until: this.now() + this.milliseconds };
    this.kept.set(key, current);
    this.dropOldest();
    if (current !== known) current.value.catch(() => this.kept.delete(key));
    return current.value;
  }

  private dropOldest(): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
