import type { Door, Look } from './look.js';

/** What somebody sees and should not, and the other way round; empty where they see what they should. */
export async function differenceAt(door: Door, look: Look, isLagging = false): Promise<string> {
  const expected = isLagging && typeof door.lags === 'function' ? door.lags(look) : door.expected(look);
  const seen = await door.seen(look).catch((error: unknown) => [`an error: ${String(error)}`]);
  const tooMuch = without(seen, expected);
  const tooLittle = door.isNarrow || isLagging ? [] : without(expected, seen);
  const words = (what: string, things: readonly string[]): string[] => (things.length > 0 ? [`${what}:`, ...things] : []);
  return [...words('Seen and not expected', tooMuch), ...words('Expected and not seen', tooLittle)].join('\n');
}

/** Each as often as it stands there more often. */
function without(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those];
  return these.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
