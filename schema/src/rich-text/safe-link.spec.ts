import { describe, expect, it } from '@jest/globals';
import { isExternalLink, safeLink } from './safe-link.js';

describe('safeLink', () => {
  it.each([
    'https://www.example.org/a?b=c&d="e"#f',
    'HTTP://EXAMPLE.ORG',
    'http://localhost:8080/x',
    'mailto:a@b.example?subject=Hello',
    '/',
    '/posts/a-post-1a2b',
    '/search?q=a%20b',
    '#b-aaaaaaaaaa',
  ])('keeps %s', (address) => {
    expect(safeLink(address)).toBe(address);
  });

  it('trims, and writes spaces so that the address stays in one piece', () => {
    expect(safeLink('  https://example.org/a b \n')).toBe('https://example.org/a%20b');
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['capitals', 'JaVaScRiPt:alert(1)'],
    ['a tab inside', 'java\tscript:alert(1)'],
    ['a line break inside', 'java\nscript:alert(1)'],
    ['a control character before', '\u0001javascript:alert(1)'],
    ['an invisible character inside', 'java\u200bscript:alert(1)'],
    ['an entity', 'javascript&#58;alert(1)'],
    ['a percent sign', 'javascript%3Aalert(1)'],
    ['two slashes before', '//javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['vbscript', 'vbscript:msgbox(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a blob', 'blob:https://example.org/1'],
    ['another scheme', 'ftp://example.org'],
    ['no scheme but a host', '//evil.example/x'],
    ['slash and backslash', '/\\evil.example'],
    ['two backslashes', '\\\\evil.example'],
    ['slash, tab, slash', '/\t/evil.example'],
    ['three slashes after the scheme', 'https:///evil.example'],
    ['no slashes after the scheme', 'https:evil.example'],
    ['backslashes after the scheme', 'https:\\\\evil.example'],
    ['a name before the host', 'https://www.gov.uk@evil.example/'],
    ['a host that is none', 'https://exa mple.org/'],
    ['direction-changing characters', 'https://example.org/\u202egpj.exe'],
    ['half a character', 'https://example.org/\ud800'],
    ['a mail address with slashes', 'mailto://evil.example'],
    ['a path without a slash', 'posts/1'],
    ['a query alone', '?page=2'],
    ['nothing', ' '],
    ['too many characters', `https://example.org/${'a'.repeat(2_000)}`],
    ['no text', 7],
    ['a list', ['https://example.org']],
  ])('refuses %s', (_, address) => {
    expect(safeLink(address)).toBeUndefined();
  });

  it('tells links to other sites from links in this one', () => {
    expect(['https://a.example', 'HTTP://a.example', '/a', '#a', 'mailto:a@b.example'].filter(isExternalLink)).toEqual([
      'https://a.example',
      'HTTP://a.example',
    ]);
  });
});
