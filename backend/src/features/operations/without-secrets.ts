const longest = 300;

/** The first line of an error, without what may open something: addresses with passwords in them, tokens, mail addresses. */
export function withoutSecrets(error: string): string {
  const [line = ''] = error.split('\n', 1);
  return line
    .replace(/\b[a-z][a-z+]*:\/\/\S+/gi, '[address]')
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, '[mail address]')
    .replace(/\b(password|secret|token|authorization|key)\b\s*[=:]\s*\S+/gi, '$1=[secret]')
    .replace(/(?<![\w-])(?=[\w-]*\d)[\w-]{24,}/g, '[secret]')
    .slice(0, longest);
}
