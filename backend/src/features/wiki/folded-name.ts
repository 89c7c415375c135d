/**
 * The one form in which names of spaces and titles of pages are compared: "Café  Notes" and "cafe notes" are one. What nobody sees
 * does not tell them apart: characters without a width, and an empty one in Braille.
 */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu, '').toLowerCase().replace(/[\s\u2800]+/gu, ' ').trim();
}
