/**
 * The introduction, unless the text begins with the same words: readers would read them twice. Lists show the beginning
 * of the text then.
 */
export function ownIntroduction(introduction: string, text: string): string {
  const words = letters(introduction);
  const room = 200;
  return words !== '' && letters(text.slice(0, introduction.length * 2 + room * 4)).slice(0, words.length + room).includes(words) ? '' : introduction;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
