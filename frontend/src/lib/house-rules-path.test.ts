import { acceptPath, afterSignIn } from './house-rules-path';

it.each([
  [false, '/people?q=a', '/people?q=a'],
  [false, null, '/'],
  [true, null, '/house-rules/accept'],
  [true, '/people?q=a', '/house-rules/accept?next=%2Fpeople%3Fq%3Da'],
  [true, '//elsewhere.example', '/house-rules/accept'],
])('rules to accept: %s, wanted: %s', (mustAcceptHouseRules, next, path) => {
  expect(afterSignIn({ mustAcceptHouseRules }, next)).toBe(path);
});

it('leads back from the rules', () => {
  expect(acceptPath('/drafts')).toBe('/house-rules/accept?next=%2Fdrafts');
});
