/** A row that may be there once is there already: somebody else was faster. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error, '23505');
}

/** What a row should belong to is gone, because somebody else has just removed it; or what is to be removed has rows that belong to it. */
export function isMissingReference(error: unknown): boolean {
  return hasCode(error, '23503');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
