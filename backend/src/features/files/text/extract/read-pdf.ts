import { getDocumentProxy } from 'unpdf';
import type { TextWriter } from './text-writer.js';
import { EnoughText, Unreadable } from './unreadable.js';

/** Pixels. No picture is drawn; this keeps one from being unpacked all the same. */
const largestPicture = 1_000_000;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Page by page. A page that is damaged is passed over; when all are, the file is. */
export async function readPdf(bytes: Uint8Array, writer: TextWriter, isLate: () => boolean): Promise<void> {
  const pdf = await getDocumentProxy(bytes, {
    disableFontFace: true, useSystemFonts: false, maxImageSize: largestPicture, stopAtErrors: false, verbosity: 0,
  }).catch((error: unknown) => {
    throw new Unreadable(isAboutPassword(error) ? 'ENCRYPTED' : 'BROKEN');
  });
  let damaged = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (isLate()) throw new EnoughText();
    const text = await textOfPage(pdf, number);
    if (text === undefined) damaged += 1;
    writer.startAt(`Page ${number}`);
    writer.write(text ?? '');
  }
  if (pdf.numPages > 0 && damaged === pdf.numPages) throw new Unreadable('BROKEN');
}

async function textOfPage(pdf: Pdf, number: number): Promise<string | undefined> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    // A word that goes on in the next line is found whole, with its hyphen and without.
    return text.replace(/(?<=\p{L})-\n(?=\p{Ll})/gu, '-');
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function isAboutPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
