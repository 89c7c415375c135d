const dark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark, by choice or because the device is. */
export function isDarkNow(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && dark().matches);
}

/** Calls back when the page becomes dark or light, as long as this element is on it. */
export function whenThemeChanges(element: Element, onChange: () => void): void {
  const tell = () => {
    if (element.isConnected) return onChange();
    observer.disconnect();
    dark().removeEventListener('change', tell);
  };
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  dark().addEventListener('change', tell);
}
