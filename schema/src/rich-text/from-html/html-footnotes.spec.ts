import { describe, expect, it } from '@jest/globals';
import { imageAddress } from '../image-address.js';
import { renderHtml } from '../render-html.js';
import type { RichTextNode } from '../types.js';
import { htmlToRichText } from './index.js';

function read(html: string) {
  const result = htmlToRichText(html);
  if (!result.ok) throw new Error(result.problems.join(' '));
  return result.document;
}

/** The text with its notes where they belong, in brackets. */
function shown(node: RichTextNode): string {
  const inside = (node.content ?? []).map(shown).join(node.type === 'doc' ? '|' : '');
  return node.type === 'footnote' ? `{${inside}}` : (node.text ?? inside);
}

describe('footnotes', () => {
  it.each([
    [
      'Word',
      `<p class=MsoNormal>Text<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> more</p>
       <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> A <i>note</i></p></div></div>`,
      'Text{A note} more',
    ],
    [
      'Google Docs',
      `<p>Text<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> more</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A note</span></p></div>`,
      'Text{\u00a0A note} more',
    ],
    [
      'WordPress',
      `<p>Text<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup></p><ol class="wp-block-footnotes"><li id="f1">A note <a href="#f1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>`,
      'Text{A note}',
    ],
    [
      'Pandoc',
      `<p>Text<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section id="footnotes" role="doc-endnotes"><hr /><ol><li id="fn1"><p>A note</p><p>in two parts&nbsp;<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>`,
      'Text{A notein two parts}',
    ],
    [
      'LibreOffice',
      `<p>Text<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note</p></div>`,
      'Text{A note}',
    ],
  ])('of %s become notes where they belong', (_, html, expected) => {
    expect(shown(read(html))).toBe(expected);
  });

  it('are not made of links that nothing leads back from', () => {
    const html = '<p>See <a href="#a" id="x">1</a> and <a href="#b" id="y">the list</a></p><ol><li id="a">First<li id="b">Second <a href="#y">back</a></ol>';
    expect(shown(read(html))).not.toContain('{');
  });

  it('are not made of other links to a note whose reference says what it is', () => {
    const html = '<p>Text<a href="#n" id="r" role="doc-noteref">1</a>, and again <a href="#n">*</a></p><ol><li id="n">A note <a href="#r">back</a></ol>';
    expect(shown(read(html))).toBe('Text{A note}, and again *');
  });

  it('are numbered in reading order, and lead there and back', () => {
    const footnote = (text: string): RichTextNode => ({ type: 'footnote', attrs: { id: `${text}${text}`.repeat(5) }, content: [{ type: 'text', text }] });
    const html = renderHtml(
      { type: 'doc', content: [{ type: 'paragraph', content: [footnote('b'), { type: 'text', text: ' and ' }, footnote('a')] }] },
      { imageUrl: imageAddress },
    );
    expect(html).toBe(
      '<p><sup class="cb-noteref"><a id="b-bbbbbbbbbb-ref" href="#b-bbbbbbbbbb" role="doc-noteref" aria-label="Footnote 1">1</a></sup> and ' +
        '<sup class="cb-noteref"><a id="b-aaaaaaaaaa-ref" href="#b-aaaaaaaaaa" role="doc-noteref" aria-label="Footnote 2">2</a></sup></p>' +
        '<section class="cb-footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>' +
        '<li id="b-bbbbbbbbbb">b <a href="#b-bbbbbbbbbb-ref" role="doc-backlink" aria-label="Back to reference 1">↩</a></li>' +
        '<li id="b-aaaaaaaaaa">a <a href="#b-aaaaaaaaaa-ref" role="doc-backlink" aria-label="Back to reference 2">↩</a></li></ol></section>',
    );
  });
});
