import type { ReadableFormat } from '../readable-formats.js';
import type { TextWriter } from './text-writer.js';

/** Writes the text of these bytes. Throws Unreadable; EnoughText when no more is kept, or time is up. */
export type TextReader = (bytes: Uint8Array, writer: TextWriter, isLate: () => boolean) => void | Promise<void>;

/** Loaded when they are needed: a process reads one file. */
export const textReaders: Readonly<Record<ReadableFormat, () => Promise<TextReader>>> = {
  pdf: async () => (await import('./read-pdf.js')).readPdf,
  docx: async () => (await import('./read-word.js')).readWord,
  xlsx: async () => (await import('./read-excel.js')).readExcel,
  pptx: async () => (await import('./read-powerpoint.js')).readPowerPoint,
  odt: async () => (await import('./read-open-document.js')).readOpenText,
  ods: async () => (await import('./read-open-document.js')).readOpenSpreadsheet,
  odp: async () => (await import('./read-open-document.js')).readOpenPresentation,
  txt: async () => (await import('./read-plain.js')).readPlain,
  md: async () => (await import('./read-plain.js')).readMarkdown,
  csv: async () => (await import('./read-plain.js')).readTable,
  html: async () => (await import('./read-html.js')).readHtml,
  eml: async () => (await import('./read-mail.js')).readMail,
};
