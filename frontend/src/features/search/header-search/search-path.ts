/** The address of the results for some words. */
export function searchPath(query: string): string {
  const words = query.trim();
  return words ? `/search?q=${encodeURIComponent(words)}` : '/search';
}
