/** The words that a query stands for, to recognise them in a text. */
export class MatchedWords {
  constructor(
    private readonly words: ReadonlySet<string>,
    private readonly prefixes: readonly string[],
  ) {}

  static readonly none = new MatchedWords(new Set(), []);

  /** Whether a folded word of a text is one of them. */
  has(folded: string): boolean {
    return this.words.has(folded) || this.prefixes.some((prefix) => folded.startsWith(prefix));
  }

  /** All of them, beginnings of words included. */
  list(): string[] {
    return [...this.words, ...this.prefixes];
  }
}
