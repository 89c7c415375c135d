import { jest } from '@jest/globals';
import { cleanPasted } from './clean-pasted';

describe('Google Docs', () => {
  const docs = (inside: string) =>
    `<html><body><!--StartFragment--><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1f">${inside}</b><br class="Apple-interchange-newline"><!--EndFragment--></body></html>`;
  const look = 'font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent';

  it('keeps what is bold, italic and struck, and only that', () => {
    const pasted = docs(
      `<p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="${look};font-weight:400;font-style:normal">Plain, </span><span style="${look};font-weight:700;font-style:normal;text-decoration:none">bold</span><span style="${look};font-weight:400;font-style:italic">, italic</span><span style="${look};font-weight:700;font-style:italic;text-decoration:line-through">, all</span></p>`,
    );
    expect(cleanPasted(pasted)).toBe(
      '<p>Plain, <b>bold</b><i>, italic</i><s><i><b>, all</b></i></s></p>',
    );
  });

  it('keeps nested lists and links, and drops the empty line between paragraphs', () => {
    const item = (text: string, level: number) =>
      `<li dir="ltr" style="list-style-type:disc;font-weight:400" aria-level="${level}"><p dir="ltr" role="presentation"><a href="https://a.example/?a=1&amp;b=2" style="text-decoration:none"><span style="font-weight:400">${text}</span></a></p></li>`;
    const pasted = docs(
      `<p dir="ltr"><span style="${look}">One</span></p><br><ul style="margin-top:0">${item('a', 1)}<ul>${item('b', 2)}</ul></ul>`,
    );
    const link = (text: string) => `<li><p><a href="https://a.example/?a=1&amp;b=2">${text}</a></p></li>`;
    expect(cleanPasted(pasted)).toBe(`<p>One</p><ul>${link('a')}<ul>${link('b')}</ul></ul>`);
  });
});

describe('Word', () => {
  const item = (marker: string, level: number, text: string, place = 'Middle') =>
    `<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]--><span lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]--><span lang=EN-GB>${text}<o:p></o:p></span></p>`;
  const word = (inside: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB>\n<!--StartFragment-->${inside}<!--EndFragment--></body></html>`;
  const li = (text: string, more = '') => `<li><p>${text}</p>${more}</li>`;

  it('makes lists of paragraphs with bullets, nested by level', () => {
    const pasted = word(
      [item('·', 1, 'One', 'First'), item('o', 2, 'Below'), item('§', 3, 'Deep'), item('·', 1, 'Two', 'Last')].join('\n'),
    );
    expect(cleanPasted(pasted).replaceAll('\n', '')).toBe(
      `<ul>${li('One', `<ul>${li('Below', `<ul>${li('Deep')}</ul>`)}</ul>`)}${li('Two')}</ul>`,
    );
  });

  it('numbers what Word numbered, from where it began', () => {
    const pasted = word(item('3.', 1, 'Three') + item('a)', 2, 'Below') + item('4.', 1, 'Four') + item('·', 1, 'Dot'));
    expect(cleanPasted(pasted).trim()).toBe(
      `<ol start="3">${li('Three', `<ol>${li('Below')}</ol>`)}${li('Four')}</ol><ul>${li('Dot')}</ul>`,
    );
  });

  it('starts another list after other text', () => {
    const pasted = word(`${item('1.', 1, 'A')}<p class=MsoNormal>Between</p>${item('1.', 1, 'B')}`);
    expect(cleanPasted(pasted).trim()).toBe(`<ol>${li('A')}</ol><p>Between</p><ol>${li('B')}</ol>`);
  });

  it('keeps bold and italic, and drops empty paragraphs and office elements', () => {
    const pasted = word(
      `<h1>Plan<o:p></o:p></h1><p class=MsoNormal><b><span style='font-size:12.0pt'>Now</span></b> and <i style='mso-bidi-font-style:normal'>then</i><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    );
    expect(cleanPasted(pasted).trim()).toBe('<h1>Plan</h1><p><b>Now</b> and <i>then</i></p>');
  });
});

describe('Outlook', () => {
  it('keeps its real lists as they are', () => {
    const pasted = `<div class=WordSection1><ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='margin-left:0cm;mso-list:l0 level1 lfo1'><span style='color:black'>Bring 2  copies<o:p></o:p></span></li></ul></div>`;
    expect(cleanPasted(pasted)).toBe('<div><ul type="disc"><li>Bring 2  copies</li></ul></div>');
  });

  it('reads markers that it wrote as plain text', () => {
    const pasted =
      '<p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp;&nbsp; One</p><p class="x_MsoListParagraph" style="margin-left:72pt">1.&nbsp;&nbsp; Sub</p><p class="MsoListParagraph">Only a paragraph</p>';
    expect(cleanPasted(pasted)).toBe('<ul><li><p>One</p><ol><li><p>Sub</p></li></ol></li></ul><p>Only a paragraph</p>');
  });
});

describe('anything', () => {
  it('drops what could run, and every look', () => {
    const pasted =
      '<p style="color:red" onclick="steal()" class="big" id="x">Hello<script>steal()</script><img src="x" onerror="steal()"></p><iframe src="https://a.example"></iframe><style>p{}</style>';
    expect(cleanPasted(pasted)).toBe('<p>Hello<img></p>');
  });

  it('asks the browser for nothing that its policy forbids', () => {
    const parse = jest.spyOn(DOMParser.prototype, 'parseFromString');
    cleanPasted(`<p style="a:b" ONCLICK="x()" onload = 'y'>Hello</p><style>p{}</style>`);
    const parsed = parse.mock.lastCall?.[0];
    expect(parsed).not.toMatch(/[\s"]style|onclick|onload/i);
  });

  it('leaves no style for the browser to refuse', () => {
    expect(cleanPasted(`<td title="a>b" style='x'>1</td><p STYLE=color:red data-note="style=1">Is style="x" fine</p>`)).toBe(
      '1<p data-note="style=1">Is style="x" fine</p>',
    );
  });

  it('keeps the language of code, and copies out of the editor', () => {
    const code = '<pre><code class="hljs language-sql">select 1</code></pre>';
    expect(cleanPasted(code)).toBe('<pre><code class="language-sql">select 1</code></pre>');
    const own = '<p data-pm-slice="1 1 []">Mine</p>';
    expect(cleanPasted(own)).toBe(own);
  });
});
