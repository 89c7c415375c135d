export interface ServerVersion {
  readonly major: number;
  readonly minor: number;
}

/** The oldest Meilisearch that is used. */
export const oldestVersion = '1.12';

const oldestMinor = 12;

/** Reads "1.50.0". Undefined where that is no version of Meilisearch that can be used. */
export function usableVersion(text: string): ServerVersion | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(text) ?? [];
  const version = { major: Number(major), minor: Number(minor) };
  return version.major === 1 && version.minor >= oldestMinor ? version : undefined;
}
