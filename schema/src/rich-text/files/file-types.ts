/** A kind of file that can be attached: the ending of its name, its media type, and what people call it. */
export interface FileType {
  readonly mediaType: string;
  readonly words: string;
}

const types: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', words: 'PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: 'Word document',
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', words: 'Excel spreadsheet' },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    words: 'PowerPoint presentation',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', words: 'OpenDocument text' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', words: 'OpenDocument spreadsheet' },
  odp: { mediaType: 'application/vnd.oasis.opendocument.presentation', words: 'OpenDocument presentation' },
  txt: { mediaType: 'text/plain', words: 'Text' },
  md: { mediaType: 'text/markdown', words: 'Markdown text' },
  csv: { mediaType: 'text/csv', words: 'CSV table' },
  json: { mediaType: 'application/json', words: 'JSON data' },
  eml: { mediaType: 'message/rfc822', words: 'Email' },
  png: { mediaType: 'image/png', words: 'PNG picture' },
  jpg: { mediaType: 'image/jpeg', words: 'JPEG picture' },
  jpeg: { mediaType: 'image/jpeg', words: 'JPEG picture' },
  gif: { mediaType: 'image/gif', words: 'GIF picture' },
  webp: { mediaType: 'image/webp', words: 'WebP picture' },
  svg: { mediaType: 'image/svg+xml', words: 'SVG drawing' },
  mp3: { mediaType: 'audio/mpeg', words: 'MP3 sound' },
  mp4: { mediaType: 'video/mp4', words: 'MP4 video' },
  zip: { mediaType: 'application/zip', words: 'ZIP archive' },
};

/** The endings of all kinds of files whose content can be checked. */
export const knownFileTypes: readonly string[] = Object.keys(types);

/** Those that a site takes unless it says otherwise. An archive may hold anything, so it is not among them. */
export const usualFileTypes: readonly string[] = knownFileTypes.filter((ending) => ending !== 'zip');

const wordsByMediaType = new Map(Object.values(types).map(({ mediaType, words }) => [mediaType, words]));

/** What a file with this ending is; undefined when nothing is known of it. */
export function fileTypeOf(ending: string): FileType | undefined {
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
}

/** What people call a kind of file, for example "Word document". */
export function fileTypeInWords(mediaType: string): string {
  return wordsByMediaType.get(mediaType) ?? 'File';
}
