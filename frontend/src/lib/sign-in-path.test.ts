import { nextPath, signInPath } from './sign-in-path';

describe('the way back after signing in', () => {
  it('leads to the page that was wanted', () => {
    const wanted = '/people?q=osei&page=2';
    const { searchParams } = new URL(signInPath(wanted), window.location.origin);
    expect(nextPath(searchParams.get('next'))).toBe(wanted);
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/./\\elsewhere.example',
    '//[',
    'javascript:alert(1)',
    '',
    null,
  ])('never leads to another site: %s', (next) => {
    expect(nextPath(next)).toBe('/');
  });
});
