/** The blocks of a page by the names that links to places in it use. */
export class Anchors {
  private readonly ids: ReadonlyMap<string, string>;
  private readonly byLetters: ReadonlyMap<string, string>;

  /** Names with the ids of their blocks, the more certain first. */
  constructor(named: readonly (readonly [name: string, blockId: string])[]) {
    this.ids = new Map(named);
    this.byLetters = new Map([...named].reverse().map(([name, id]) => [lettersOf(name), id]));
  }

  /** The id of the block that an address means by what stands behind its #. Headings are named in many ways: the same letters will do. */
  find(fragment: string): string | undefined {
    const name = decodedFragment(fragment);
    return this.ids.get(name) ?? this.ids.get(name.toLowerCase()) ?? this.byLetters.get(lettersOf(name));
  }
}

/** What stands behind the # of an address, as it is meant. */
export function decodedFragment(fragment: string): string {
  return URL.canParse(`#${fragment}`, 'https://x.example') && /^(?:[^%]|%[0-7][0-9a-f])*$/i.test(fragment)
    ? decodeURIComponent(fragment)
    : fragment;
}

/** Names of nothing but signs stay as they are. */
function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || name;
}
