import { linkAddress } from './link-address';

it.each([
  ['https://example.gov/letters', 'https://example.gov/letters'],
  ['example.gov/letters', 'https://example.gov/letters'],
  [' priya.raman@example.gov ', 'mailto:priya.raman@example.gov'],
  ['/posts/the-bus-stop-1a2b', '/posts/the-bus-stop-1a2b'],
  ['#drawer', '#drawer'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['//elsewhere.example', undefined],
  ['letters', undefined],
  ['', undefined],
])('%j becomes %j', (typed, address) => {
  expect(linkAddress(typed)).toBe(address);
});
