import { TooManyRequests } from '../errors/domain-errors.js';

const tryAgainSeconds = 5;

/** Bounds how much of the same a subject has under way in this process, so that nobody fills its memory alone. */
export class UnderWay {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Does the work, or throws TOO_MANY_REQUESTS when as much as is allowed is under way. */
  async during<Result>(subject: string, work: () => Promise<Result>): Promise<Result> {
    const count = this.counts.get(subject) ?? 0;
    if (count >= this.most) throw new TooManyRequests(tryAgainSeconds);
    this.counts.set(subject, count + 1);
    try {
      return await work();
    } finally {
      this.leave(subject);
    }
  }

  private leave(subject: string): void {
    const left = (this.counts.get(subject) ?? 0) - 1;
    if (left > 0) this.counts.set(subject, left);
    else this.counts.delete(subject);
  }
}
