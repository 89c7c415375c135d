interface Value {
  readonly key: string;
  label: string;
}

/** One facet of many people: which numbered values each of the numbered people has. */
export class FacetValues {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();
  /** Person `n` has the values from `starts[n]` up to, but not, `starts[n + 1]` of `held`. */
  private readonly starts: number[] = [0];
  private readonly held: number[] = [];

  /** Gives the next person these values, each of them once. Of several spellings the first of the alphabet is the label. */
  add(spelt: readonly (readonly [key: string, label: string])[]): void {
    const from = this.held.length;
    for (const [key, label] of spelt) {
      const number = this.numberOf(key, label);
      if (this.held.indexOf(number, from) < 0) this.held.push(number);
    }
    this.starts.push(this.held.length);
  }

  /** Calls back with every person who has none of these values. */
  eachWithout(keys: readonly string[], found: (person: number) => void): void {
    const wanted = new Uint8Array(this.values.length);
    for (const key of keys) {
      const number = this.numbers.get(key);
      if (number !== undefined) wanted[number] = 1;
    }
    for (let person = 0; person + 1 < this.starts.length; person += 1) {
      if (!this.hasAny(person, wanted)) found(person);
    }
  }

  /** How many people have each value, of those whom `misses` says to miss nothing, or one thing, which is `facet`. */
  counts(misses: Uint8Array, missed: Uint8Array, facet: number): Uint32Array {
    const { starts, held } = this;
    const counts = new Uint32Array(this.values.length);
    for (let person = 0; person < misses.length; person += 1) {
      const missing = misses[person] ?? 0;
      if (missing > 1 || (missing === 1 && missed[person] !== facet)) continue;
      const end = starts[person + 1] ?? 0;
      for (let at = starts[person] ?? 0; at < end; at += 1) {
        const number = held[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return counts;
  }

  private hasAny(person: number, wanted: Uint8Array): boolean {
    for (let at = this.starts[person] ?? 0; at < (this.starts[person + 1] ?? 0); at += 1) {
      if (wanted[this.held[at] ?? 0] === 1) return true;
    }
    return false;
  }

  private numberOf(key: string, label: string): number {
    const known = this.numbers.get(key);
    if (known === undefined) {
      this.numbers.set(key, this.values.length);
      return this.values.push({ key, label }) - 1;
    }
    const value = this.values[known];
    if (value && label < value.label) value.label = label;
    return known;
  }
}
