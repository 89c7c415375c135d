/**
 * What front matter says of a file that Crossbench exported: `format: crossbench`. Its fields are plain text and its body is
 * exactly the Markdown that we write, so nothing in it is a template, a mistake or an introduction that stands there twice.
 */
export const ownFormat = 'crossbench';

export function isOwnFormat(fields: Readonly<Record<string, unknown>>): boolean {
  return fields.format === ownFormat;
}
