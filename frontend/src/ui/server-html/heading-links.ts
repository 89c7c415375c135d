/** Makes each heading that has a name a link to itself, so that its address can be copied. Headings with links in them stay as they are. */
export function linkHeadings(root: Element): void {
  for (const heading of root.querySelectorAll(':is(h2, h3, h4)[id]')) {
    if (heading.querySelector('a, button') || heading.textContent.trim() === '') continue;
    const link = document.createElement('a');
    link.className = 'cb-anchor';
    link.href = `#${heading.id}`;
    link.append(...heading.childNodes);
    heading.append(link);
  }
}
