import { readXml } from './read-xml.js';
import type { TextWriter } from './text-writer.js';

const spaces: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** The words of WordprocessingML or DrawingML: `t` holds text, `p` is a paragraph. What was deleted stands elsewhere (`delText`). */
export function writeParagraphs(xml: Uint8Array, writer: TextWriter): void {
  let texts = 0;
  // The same again, for programs that do not know how it is drawn.
  let repeated = 0;
  readXml(xml, {
    open(name) {
      if (name === 't') texts += 1;
      else if (name === 'Fallback') repeated += 1;
      else if (repeated === 0 && Object.hasOwn(spaces, name)) writer.write(spaces[name] ?? '');
    },
    text(text) {
      if (texts > 0 && repeated === 0) writer.write(text);
    },
    close(name) {
      if (name === 't') texts -= 1;
      else if (name === 'Fallback') repeated -= 1;
      else if (name === 'p' && repeated === 0) writer.write('\n');
    },
  });
}
