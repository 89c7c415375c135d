import type { UUID } from 'node:crypto';

const shortIdAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Numbers that look random and come out the same for the same seed (xoshiro128**, seeded by splitmix32). */
export class Random {
  private readonly state: Uint32Array;

  constructor(seed: number) {
    let last = seed >>> 0;
    this.state = Uint32Array.from({ length: 4 }, () => {
      last = (last + 0x9e3779b9) >>> 0;
      let mixed = Math.imul(last ^ (last >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return (mixed ^ (mixed >>> 15)) >>> 0;
    });
  }

  /** A whole number of 32 bits. */
  bits(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.state;
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const third = c ^ a;
    const fourth = d ^ b;
    this.state[0] = a ^ fourth;
    this.state[1] = b ^ third;
    this.state[2] = third ^ (b << 9);
    this.state[3] = (fourth << 11) | (fourth >>> 21);
    return result;
  }

  /** From 0 up to, but not, 1. */
  fraction(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Thing>(things: readonly Thing[]): Thing {
    return things[this.between(0, things.length - 1)] as Thing;
  }

  /** One of the first `count` numbers, low ones far more often than high ones, as with people who write and words. */
  favouringLow(count: number): number {
    return Math.floor((count + 1) ** this.fraction()) - 1;
  }

  /** Around `median`, with a long tail upwards. */
  skewed(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
    return median * Math.exp(spread * normal);
  }

  /** A uuid, version 7, made at this time. */
  id(at: Date): UUID {
    const time = at.getTime().toString(16).padStart(12, '0');
    const [one, two, three] = [this.hex(3), this.hex(3), this.hex(12)];
    const variant = '89ab'.charAt(this.between(0, 3));
    return `${time.slice(0, 8)}-${time.slice(8)}-7${one}-${variant}${two}-${three}`;
  }

  /** Ten letters and digits, as in addresses. */
  shortId(): string {
    return Array.from({ length: 10 }, () => shortIdAlphabet.charAt(this.bits() & 31)).join('');
  }

  private hex(digits: number): string {
    let text = '';
    while (text.length < digits) text += this.bits().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }
}
