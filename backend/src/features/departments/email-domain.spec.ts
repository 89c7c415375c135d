import { describe, expect, it } from '@jest/globals';
import { domainOf, isDomainPattern, patternsThatMatch } from './email-domain.js';

describe('domainOf', () => {
  it.each([
    ['Priya@Skills.Example', 'skills.example'],
    [' priya@mail.skills.example ', 'mail.skills.example'],
    ['priya', ''],
    ['priya@localhost', ''],
    ['a@b@skills.example', ''],
    ['priya raman@skills.example', ''],
    ['other,priya@skills.example', ''],
    ['other;priya@skills.example', ''],
    ['<priya@skills.example', ''],
    ['pri\u0000ya@skills.example', ''],
    ['priya@skills\u0000.example', ''],
    [`${'p'.repeat(250)}@skills.example`, ''],
    ["o'neill+news@skills.example", 'skills.example'],
  ])('%s → %s', (email, domain) => expect(domainOf(email)).toBe(domain));
});

describe('patternsThatMatch', () => {
  it('finds the exact domain and every wildcard above it, but not the wildcard of itself', () => {
    expect(patternsThatMatch('a.skills.example')).toEqual(['a.skills.example', '*.skills.example', '*.example']);
    expect(patternsThatMatch('skills.example')).not.toContain('*.skills.example');
  });

  it('finds nothing for no domain', () => expect(patternsThatMatch('')).toEqual([]));
});

describe('isDomainPattern', () => {
  it.each(['skills.example', '*.skills.example', 'a-b.c.example'])('accepts %s', (text) => expect(isDomainPattern(text)).toBe(true));
  it.each(['example', '*', '*.example.*', 'sk ills.example', '-a.example', 'Skills.example', 'a@b.example'])('refuses %s', (text) =>
    expect(isDomainPattern(text)).toBe(false));
});
