const bare = 'cb-bare';

/** Marks links whose words are the address that they lead to: on paper others are followed by theirs. */
export function markBareLinks(root: Element): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    if (plain(link.textContent) === plain(link.href)) link.classList.add(bare);
  }
}

function plain(address: string): string {
  return address.trim().replace(/^https?:\/\//i, '').replace(/\/$/, '').toLowerCase();
}
