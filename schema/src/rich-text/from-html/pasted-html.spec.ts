import { describe, expect, it } from '@jest/globals';
import { imageAddress } from '../image-address.js';
import { renderHtml } from '../render-html.js';
import { unsafePartsOf } from '../testing/rendered-html.js';
import { htmlToRichText } from './index.js';

// The same rules of the schema read what is pasted into the editor.
function rendered(html: string): string {
  const result = htmlToRichText(html);
  if (!result.ok) throw new Error(result.problems.join(' '));
  const rendered = renderHtml(result.document, { imageUrl: imageAddress });
  expect(unsafePartsOf(rendered)).toEqual([]);
  return rendered.replace(/ id="[^"]*"/g, '');
}

const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri",sans-serif;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-style-link:"x"'><span lang=EN-US style='font-size:20.0pt'>Report<o:p></o:p></span></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='color:red'>Bold</span></b> and <span
style='font-style:italic'>slanted</span>&nbsp;text<o:p></o:p></p>
<p class=MsoNormal><a href="https://a.example/x?y=1&amp;z=2"><span style='color:#0563C1'>a link</span></a><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='height:1pt'><td width=301 valign=top style='width:225.4pt'>
<p class=MsoNormal>One<o:p></o:p></p></td><td width=301 style='width:225.4pt'><p class=MsoNormal align=right>Two</p></td></tr></table>
<v:shape id="x" onclick="alert(1)"><v:imagedata src="file:///C:/x.png"/></v:shape>
<!--EndFragment--></body></html>`;

const fromGoogleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1b2c"><h2 dir="ltr"
style="line-height:1.38;margin-top:18pt"><span style="font-size:16pt;font-weight:400;white-space:pre-wrap">Plan</span></h2>
<p dir="ltr"><span style="font-weight:700;white-space:pre-wrap">Bold</span><span style="white-space:pre-wrap"> plain </span><span
style="font-style:italic;">slanted</span><span style="text-decoration:line-through;">gone</span></p>
<ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li>
<ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>Two</span></p></li></ul></ul><br class="Apple-interchange-newline"></b>`;

describe('pasted text', () => {
  it('from Word keeps its structure and none of its styles', () => {
    expect(rendered(fromWord)).toBe(
      '<h2>Report</h2><p><strong>Bold</strong> and <em>slanted</em>\u00a0text</p>' +
        '<p><a href="https://a.example/x?y=1&amp;z=2" rel="noopener noreferrer">a link</a>\u00a0</p>' +
        '<div class="cb-tablewrap" role="region" aria-label="Table 1" tabindex="0"><table><tbody><tr><td>One</td><td>Two</td></tr></tbody></table></div>',
    );
  });

  it('from Google Docs is bold only where it was', () => {
    expect(rendered(fromGoogleDocs)).toBe(
      '<h2>Plan</h2><p><strong>Bold</strong> plain <em>slanted</em><s>gone</s></p><ul><li>One<ul><li>Two</li></ul></li></ul>',
    );
  });

  it('from a web page keeps no trackers, buttons or scripts', () => {
    const html = `<div class="post" onmouseover="steal()"><button>Share</button><p>Text<img src="https://t.example/1.gif" width=1 height=1></p>
      <a href="https://a.example" target="_blank" onclick="steal()" ping="https://t.example">more</a><noscript><img src="https://t.example/2.gif"></noscript></div>`;
    expect(rendered(html)).toBe(
      '<p>Share</p><p>Text</p><p><a href="https://a.example" rel="noopener noreferrer">more</a></p>',
    );
  });
});
