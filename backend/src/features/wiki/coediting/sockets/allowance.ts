import { sentInTenSeconds } from '../../wiki.limits.js';

const windowMilliseconds = 10_000;

/** Counts what a connection sends. */
export class Allowance {
  private began = 0;
  private messages = 0;
  private bytes = 0;
  private readings = 0;

  /** Whether this message too is within what a connection may send. */
  admits(bytes: number, now: number): boolean {
    this.beginAnew(now);
    this.messages += 1;
    this.bytes += bytes;
    return this.messages <= sentInTenSeconds.messages && this.bytes <= sentInTenSeconds.bytes;
  }

  /** Whether it may ask once more for all that the page says: few bytes, to which many are the answer. */
  admitsReading(now: number): boolean {
    this.beginAnew(now);
    this.readings += 1;
    return this.readings <= sentInTenSeconds.readings;
  }

  private beginAnew(now: number): void {
    if (now - this.began < windowMilliseconds) return;
    this.began = now;
    this.messages = this.bytes = this.readings = 0;
  }
}
