import { describe, expect, it } from '@jest/globals';
import { limits } from '../../limits.js';
import { pageFacts } from './index.js';

describe('pageFacts', () => {
  it('prefers what a page says for such cards', () => {
    const html = `<html><head><title>T | Site</title><meta property="og:title" content="Title &amp; more"><meta name="description" content="Plain">
      <meta property="OG:description" content="A
      card"><meta property="og:site_name" content="The site"></head><body><h1>x</h1></body></html>`;
    expect(pageFacts(html)).toEqual({ title: 'Title & more', description: 'A card', siteName: 'The site' });
  });

  it('takes the title of the page where there is no other', () => {
    expect(pageFacts('<title> Only\n this </title><meta name=description content="&lt;b&gt;words">')).toEqual({
      title: 'Only this',
      description: '<b>words',
      siteName: '',
    });
  });

  it('cuts what is too long, never in the middle of a character', () => {
    const { title } = pageFacts(`<title>${'😀'.repeat(200)}</title>`);
    expect(title.length).toBeLessThanOrEqual(limits.linkTitle);
    expect(title.isWellFormed()).toBe(true);
    expect(title.endsWith('…')).toBe(true);
  });

  it('finds nothing in nothing, nor in what nobody could have written', () => {
    const nothing = { title: '', description: '', siteName: '' };
    expect(pageFacts('')).toEqual(nothing);
    expect(pageFacts('<div>'.repeat(10_000))).toEqual(nothing);
  });
});
