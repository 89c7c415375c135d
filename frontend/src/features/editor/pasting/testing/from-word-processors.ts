/** A report of our own, made into a Word document and written as HTML by LibreOffice Writer. */
export const fromWriter = `<!DOCTYPE html>
<html>
<head>
  <meta http-equiv="content-type" content="text/html; charset=utf-8"/>
  <title>Annual boots</title>
  <meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
  <meta name="created" content="00:00:00"/>
  <meta name="changed" content="00:00:00"/>
  <meta name="AppVersion" content="15.0000"/>
  <style type="text/css">
    @page { size: 8.27in 11.69in; margin-left: 0.79in; margin-right: 0.39in; margin-top: 0.39in; margin-bottom: 0.39in }
    p { color: #000000; line-height: 115%; text-align: left; orphans: 0; widows: 0; margin-bottom: 0.1in; direction: ltr; background: transparent }
    p.western { font-family: "Liberation Serif", serif; font-size: 12pt; so-language: en-US }
  </style>
</head>
<body lang="en-US" text="#000000" link="#000080" vlink="#800000" dir="ltr"><h1 class="western" align="left">
Annual boots</h1>
<p class="western" align="left" style="line-height: 115%">The <b>boots</b>
of <i>two winters</i> are <strike>lost</strike> counted in <font color="#000080"><u><a href="https://example.com/boots?year=2026&amp;part=1">a
list</a></u></font>.</p>
<h2 class="western" align="left">What we found</h2>
<ul>
  <li><p class="western" align="left" style="margin-bottom: 0in">Laces</p>
  <ul>
    <li><p class="western" align="left" style="margin-bottom: 0in">long</p>
    <li><p class="western" align="left" style="margin-bottom: 0in">short</p>
  </ul>
  <li><p class="western" align="left">Soles</p>
</ul>
<ol>
  <li><p class="western" align="left" style="margin-bottom: 0in">Count</p>
  <li><p class="western" align="left" style="margin-bottom: 0in">Repair</p>
  <ol>
    <li><p class="western" align="left">at once</p>
  </ol>
</ol>
<table width="80" cellpadding="2" cellspacing="1">
  <col width="29"/>

  <col width="38"/>

  <tr>
    <th width="29" style="border: 1px double #808080; padding: 0.02in"><p class="western" align="center" style="orphans: 0; widows: 0">
      Size</p>
    </th>
    <th width="38" style="border: 1px double #808080; padding: 0.02in"><p class="western" align="center" style="orphans: 0; widows: 0">
      Pairs</p>
    </th>
  </tr>
  <tr>
    <td width="29" style="border-top: none; border-bottom: 1px double #808080; border-left: 1px double #808080; border-right: 1px double #808080; padding-top: 0in; padding-bottom: 0.02in; padding-left: 0.02in; padding-right: 0.02in"><p class="western" align="left" style="orphans: 0; widows: 0">
      38</p>
    </td>
    <td width="38" style="border-top: none; border-bottom: 1px double #808080; border-left: 1px double #808080; border-right: 1px double #808080; padding-top: 0in; padding-bottom: 0.02in; padding-left: 0.02in; padding-right: 0.02in"><p class="western" align="left" style="orphans: 0; widows: 0">
      12</p>
    </td>
  </tr>
  <tr>
    <td width="29" style="border-top: none; border-bottom: 1px double #808080; border-left: 1px double #808080; border-right: 1px double #808080; padding-top: 0in; padding-bottom: 0.02in; padding-left: 0.02in; padding-right: 0.02in"><p class="western" align="left" style="orphans: 0; widows: 0">
      45</p>
    </td>
    <td width="38" style="border-top: none; border-bottom: 1px double #808080; border-left: 1px double #808080; border-right: 1px double #808080; padding-top: 0in; padding-bottom: 0.02in; padding-left: 0.02in; padding-right: 0.02in"><p class="western" align="left" style="orphans: 0; widows: 0">
      3</p>
    </td>
  </tr>
</table>
<p class="western" align="left">Thank you.</p>
</body>
</html>`;
