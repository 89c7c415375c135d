/** Pixels between the words and the list. */
const gap = 4;

interface Words {
  top: number;
  bottom: number;
}

/** Where a list begins that belongs to words: below them, or above where it would end out of sight below. In pixels of the window. */
export function listTop(words: Words, height: number, windowEnd: number): number {
  const below = words.bottom + gap;
  const above = words.top - gap - height;
  return below + height > windowEnd && above >= 0 ? above : below;
}
