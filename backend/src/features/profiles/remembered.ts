interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly since: number;
  renewing: boolean;
}

/** How long an answer is given, in milliseconds. */
export interface Keeping {
  /** When this is over, whoever asks next still gets it, and meanwhile it is asked for anew. */
  readonly fresh: number;
  /** When this is over, whoever asks next waits. */
  readonly usable: number;
}

/** Asks for the answer; nobody waits for it when what was known serves on meanwhile. */
type Ask<Value> = (isWaitedFor: boolean) => Promise<Value>;

/**
 * Keeps answers for a while, the latest asked of them, and asks once for what several want in the same moment. An answer
 * that failed is not kept.
 */
export class Remembered<Value> {
  private readonly kept = new Map<string, Kept<Value>>();

  constructor(
    private readonly most: number,
    private readonly keeping: Keeping,
    private readonly now: () => number,
  ) {}

  get(key: string, ask: Ask<Value>): Promise<Value> {
    const known = this.kept.get(key);
    const age = known ? this.now() - known.since : Infinity;
    if (!known || age >= this.keeping.usable) return this.askFirst(key, ask);
    this.keep(key, known);
    if (age >= this.keeping.fresh && !known.renewing) this.renew(key, ask, known);
    return known.value;
  }

  private askFirst(key: string, ask: Ask<Value>): Promise<Value> {
    const asked = { value: ask(true), since: this.now(), renewing: false };
    this.keep(key, asked);
    asked.value.catch(() => {
      if (this.kept.get(key) === asked) this.kept.delete(key);
    });
    return asked.value;
  }

  // What is known serves on when it cannot be asked for now.
  private renew(key: string, ask: Ask<Value>, known: Kept<Value>): void {
    known.renewing = true;
    const asked = { value: ask(false), since: this.now(), renewing: false };
    asked.value.then(
      () => this.kept.get(key) === known && this.kept.set(key, asked),
      () => (known.renewing = false),
    );
  }

  private keep(key: string, kept: Kept<Value>): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }
}
