/** Named arguments of a tag, `image: "…", alt: "…"` or `image="…"`. Texts may hold the quotes of the other kind. */
export function namedArguments(source: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name, double, single] of source.matchAll(/([a-z_]\w*)\s*[:=]\s*(?:"([^"]*)"|'([^']*)')/gi)) {
    if (name !== undefined) values[name] = double ?? single ?? '';
  }
  return values;
}

/** The first text in quotes, or the first word. */
export function firstArgument(source: string): string {
  const [, double, single, word] = /^\s*(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(source) ?? [];
  return double ?? single ?? word ?? '';
}

/** Texts in quotes and words, in their order. */
export function argumentsOf(source: string): string[] {
  return [...source.matchAll(/"([^"]*)"|'([^']*)'|([^\s,"']+)/g)].map(([, double, single, word]) => double ?? single ?? word ?? '');
}
