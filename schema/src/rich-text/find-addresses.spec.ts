import { describe, expect, it } from '@jest/globals';
import { addressOf, findAddresses } from './find-addresses.js';

const hrefs = (text: string) => findAddresses(text).map(({ href }) => href);

describe('findAddresses', () => {
  it.each([
    ['https://www.gov.uk/a_b?c=d#e', 'https://www.gov.uk/a_b?c=d#e'],
    ['(see https://a.example/x_(y))', 'https://a.example/x_(y)'],
    ['See gov.uk/help, then go.', 'https://gov.uk/help'],
    ['www.unusual.ending.', 'https://www.unusual.ending'],
    ['“http://a.example”', 'http://a.example'],
    ['Write to priya.raman@transport.example!', 'mailto:priya.raman@transport.example'],
    ['data.gov.uk:8080/x', 'https://data.gov.uk:8080/x'],
    ['https://a.example]', 'https://a.example'],
  ])('finds the address in %s', (text, href) => {
    expect(hrefs(text)).toEqual([href]);
  });

  it.each(['readme.md', 'deploy.sh', 'node.js', 'e.g. this', 'done.Next', 'gov.uk1', '12.5', 'a@b', 'localhost', '/etc/a.com', '192.168.0.1', 'javascript:alert(1)', 'ftp://a.example'])(
    'leaves %s alone',
    (text) => {
      expect(hrefs(text)).toEqual([]);
    },
  );

  it('finds several, each where it stands', () => {
    const text = 'gov.uk and a@b.example and https://c.example.';
    expect(findAddresses(text).map(({ from, to }) => text.slice(from, to))).toEqual(['gov.uk', 'a@b.example', 'https://c.example']);
  });

  it('takes no time over long words', () => {
    const started = process.cpuUsage();
    for (const text of ['a.'.repeat(20_000), 'a'.repeat(50_000), `https://a.example/${')'.repeat(2_000)}`]) findAddresses(text);
    expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
  });
});

describe('addressOf', () => {
  it('takes a word that is an address, in brackets or at the end of a sentence', () => {
    expect(['gov.uk', '(gov.uk)', '[https://a.example]', 'gov.uk.', 'a@b.example,'].map((word) => addressOf(word)?.href)).toEqual([
      'https://gov.uk',
      'https://gov.uk',
      'https://a.example',
      'https://gov.uk',
      'mailto:a@b.example',
    ]);
  });

  it('takes no word that only has one in it', () => {
    expect(['x=https://a.example', 'gov.uk-based', 'a,gov.uk'].map(addressOf)).toEqual([undefined, undefined, undefined]);
  });
});
