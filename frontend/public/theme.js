// Loaded before the first paint, so that a chosen theme never flashes. The other half is src/lib/theme.ts.
try {
  const theme = localStorage.getItem('crossbench-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme is then used.
}
