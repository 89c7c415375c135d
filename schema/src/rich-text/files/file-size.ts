const kilobyte = 1_000;
const megabyte = 1_000_000;
const gigabyte = 1_000_000_000;

/** A size as people say it: "320 bytes", "1.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < kilobyte) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / kilobyte)} kB`;
  if (bytes < 999_950_000) return `${upToOneDecimal(bytes / megabyte)} MB`;
  return `${upToOneDecimal(bytes / gigabyte)} GB`;
}

function upToOneDecimal(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
