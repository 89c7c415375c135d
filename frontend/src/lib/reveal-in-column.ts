/** Brings an element into view within the column that scrolls around it. The page stays where it is. */
export function revealInColumn(element: Element | null | undefined): void {
  const column = element && columnAround(element);
  if (!column) return;
  const [outer, inner] = [column.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  column.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

function columnAround(element: Element): Element | undefined {
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    if (/^(auto|scroll)$/.test(getComputedStyle(around).overflowY)) return around;
  }
  return undefined;
}
