const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** "12 kB", "3.4 MB": a number of bytes in words. */
export function fileSize(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 1 && size < 10 ? 1 : 0;
  return `${size.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${units[unit]}`;
}
