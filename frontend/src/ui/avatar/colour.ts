const colours = 6;

/** One of six colours, 1 to 6, the same for the same id everywhere. */
export function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return (sum % colours) + 1;
}
