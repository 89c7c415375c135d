import { fileTypeOf } from '@crossbench/schema/rich-text/reading';

/** Formats of which text can be had, by the ending that their names have. */
export const readableFormats = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'txt', 'md', 'csv', 'html', 'eml'] as const;
export type ReadableFormat = (typeof readableFormats)[number];

const byMediaType = new Map<string, ReadableFormat>([
  ...readableFormats.flatMap((format): [string, ReadableFormat][] => {
    const type = fileTypeOf(format);
    return type ? [[type.mediaType, format]] : [];
  }),
  ['text/html', 'html'],
]);

/** Undefined where no text can be had: of pictures, sound, archives. */
export function readableFormat(mediaType: string): ReadableFormat | undefined {
  return byMediaType.get(mediaType);
}

export function isReadableFormat(format: string): format is ReadableFormat {
  return readableFormats.some((one) => one === format);
}
