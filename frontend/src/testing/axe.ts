import axe from 'axe-core';

/** What axe finds by WCAG 2.2 A and AA in the page as it stands. Nothing is drawn here, so colours are not judged. */
export async function accessibilityProblems(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
