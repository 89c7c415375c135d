/** Where the words of a style attribute are kept: the content security policy forbids the attribute itself. */
const styleName = 'data-pasted-style';

const startTag = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const handlerName = 'data-pasted-handler';
/** Within a tag: a value in quotes, or the name of an attribute that the policy forbids. */
const valueOrForbidden = /("[^"]*"|'[^']*')|(?<=["'\s/])(?:style|(on\w+))(?=\s*=)/gi;
/** Comments, Word's conditions and style sheets. */
const notText = /<!--[\s\S]*?-->|<!\[[^\]]*\]>|<style[\s\S]*?<\/style\s*>/gi;

/**
 * Reads pasted HTML in a document that runs and loads nothing. Styles and handlers are renamed first: the browser
 * would refuse each with a message.
 */
export function parsePasted(html: string): HTMLElement {
  const renamed = html
    .replace(notText, '')
    .replace(startTag, withoutForbidden);
  return new DOMParser().parseFromString(renamed, 'text/html').body;
}

function withoutForbidden(tag: string): string {
  return tag.replace(
    valueOrForbidden,
    (_, value?: string, handler?: string) => value ?? (handler ? handlerName : styleName),
  );
}

/** What the style attribute said of a property; empty when nothing. The last word counts. */
export function pastedStyle(element: Element, property: string): string {
  const declarations = (element.getAttribute(styleName) ?? '').split(';').map((declaration) => declaration.split(':'));
  const found = declarations.findLast(([name]) => name?.trim().toLowerCase() === property);
  return found?.slice(1).join(':').trim().toLowerCase() ?? '';
}
