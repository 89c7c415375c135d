/** What a check is about. */
export type CheckName =
  | 'title'
  | 'text'
  | 'pictures'
  | 'cover'
  | 'national-insurance-number'
  | 'payment-card-number'
  | 'nhs-number'
  | 'headings'
  | 'links'
  | 'tables';

/**
 * ERROR stops publishing. WARNING stops it until a person has said that it is meant so. ADVICE is only shown: it makes
 * the text better for somebody, and asking about it every time would teach people to answer without reading.
 */
export type CheckSeverity = 'ERROR' | 'WARNING' | 'ADVICE';

/** Something in a text that somebody should look at before it is published. */
export interface Finding {
  name: CheckName;
  severity: CheckSeverity;
  /** What it is and what to do, in a sentence for the writer. It never repeats personal data. */
  message: string;
  field: 'title' | 'standfirst' | 'body' | 'tags' | 'cover';
  /** The block of the body that it is in. */
  blockId?: string;
  /** Names this very finding: who accepts it accepts no other. */
  key: string;
}

/** A short name of a text that does not tell the text. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
