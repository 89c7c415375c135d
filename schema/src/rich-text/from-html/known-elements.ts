const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Gone with all they hold: never text for readers. */
export const droppedElements = names(
  'script style template link meta base title head applet canvas map area param source track input select option optgroup ' +
    'datalist textarea progress meter colgroup col frame frameset noframes',
);

/** Shown from elsewhere; a link stays. */
export const embeddedElements = names('iframe video audio object embed');

/** Only their look is lost. */
export const plainElements = names(
  'html body main article section header footer nav div span p center font address hgroup fieldset legend label form button ' +
    'output thead tbody tfoot tr td th table caption ul ol li menu dir blockquote pre h1 h2 h3 h4 h5 h6 hr br wbr a b strong ' +
    'i em s del strike code kbd samp tt var cite dfn time data small big u ins mark sub sup abbr acronym q details summary ' +
    'dl dt dd figure figcaption img picture svg math aside search noscript bdi bdo ruby rt rp rb nobr slot dialog',
);

/** Their words stay, but what the element said about them does not. */
export const degradedInline = names('u ins mark small big var');

/** Each level of these is a level, or two, in the document. */
export const nestingElements = names('ul ol menu dir blockquote table tr td th li');

/** Boxes that a document does not know. */
export const plainBoxes = names('main article section header footer nav div address form details aside');

/** Those that end a line. */
export const blockElements = names(
  'body main article section header footer nav div address form details dl dt dd figure figcaption aside table caption ' +
    'tr td th ul ol li menu dir blockquote pre p h1 h2 h3 h4 h5 h6 hr',
);
