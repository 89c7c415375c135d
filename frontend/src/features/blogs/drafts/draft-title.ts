/** What a draft is called before it has a title. */
export function draftTitle(title: string): string {
  return title.trim() === '' ? 'Untitled' : title;
}
