interface Value {
  readonly key: string;
  label: string;
}

/** Who has each value: those of value `n` are `people` from `starts[n]` up to, but not, `starts[n + 1]`. */
interface Holders {
  readonly starts: Uint32Array;
  readonly people: Uint32Array;
}

/** One facet of many people: which numbered values each of the numbered people has. */
export class FacetValues {
  readonly values: Value[] = [];
  private readonly numbers = new Map<string, number>();
  /** Person `n` has the values from `starts[n]` up to, but not, `starts[n + 1]` of `held`. */
  private readonly starts: number[] = [0];
  private readonly held: number[] = [];
  private holders: Holders | undefined;

  /** Gives the next person these values, each of them once. Of several spellings the first of the alphabet is the label. */
  add(spelt: readonly (readonly [key: string, label: string])[]): void {
    const from = this.held.length;
    for (const [key, label] of spelt) {
      const number = this.numberOf(key, label);
      if (this.held.indexOf(number, from) < 0) this.held.push(number);
    }
    this.starts.push(this.held.length);
    this.holders = undefined;
  }

  /** Calls back with every person who has any of these values; with who has two of them, twice. */
  eachWith(keys: readonly string[], found: (person: number) => void): void {
    const { starts, people } = (this.holders ??= this.turnedRound());
    for (const key of keys) {
      const number = this.numbers.get(key);
      if (number === undefined) continue;
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at += 1) found(people[at] ?? 0);
    }
  }

  /** How many of these people have each value. */
  counts(people: Uint32Array): Uint32Array {
    const { starts, held } = this;
    const counts = new Uint32Array(this.values.length);
    for (const person of people) {
      const end = starts[person + 1] ?? 0;
      for (let at = starts[person] ?? 0; at < end; at += 1) {
        const number = held[at] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return counts;
  }

  private turnedRound(): Holders {
    const starts = new Uint32Array(this.values.length + 1);
    for (const number of this.held) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
    for (let number = 0; number < this.values.length; number += 1) starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
    const next = starts.slice();
    const people = new Uint32Array(this.held.length);
    for (let person = 0; person + 1 < this.starts.length; person += 1) {
      for (let at = this.starts[person] ?? 0; at < (this.starts[person + 1] ?? 0); at += 1) {
        const number = this.held[at] ?? 0;
        const place = next[number] ?? 0;
        people[place] = person;
        next[number] = place + 1;
      }
    }
    return { starts, people };
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
