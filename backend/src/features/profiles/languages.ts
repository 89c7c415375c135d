/** The languages that can be chosen, as BCP 47 codes: the ones people in these islands mostly speak, and sign languages. */
export const languageCodes: readonly string[] = [
  'en', 'cy', 'gd', 'ga', 'sco', 'kw', 'gv', 'bfi', 'isg',
  'ak', 'am', 'ar', 'bn', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fil', 'fr', 'gu', 'ha', 'he', 'hi', 'hr',
  'hu', 'hy', 'id', 'ig', 'is', 'it', 'ja', 'ka', 'ko', 'ku', 'lt', 'lv', 'ml', 'mr', 'ms', 'mt', 'my', 'nb', 'ne', 'nl', 'pa',
  'pl', 'ps', 'pt', 'rn', 'ro', 'rom', 'ru', 'rw', 'si', 'sk', 'sl', 'sn', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'ti',
  'tr', 'tw', 'uk', 'ur', 'uz', 'vi', 'yi', 'yo', 'yue', 'zh', 'zu',
];

const known = new Set(languageCodes);
const names = new Intl.DisplayNames('en-GB', { type: 'language' });
/** Those that the tables of the runtime do not name. */
const ours: Readonly<Record<string, string>> = { bfi: 'British Sign Language', isg: 'Irish Sign Language', tw: 'Twi' };

export function isLanguage(code: string): boolean {
  return known.has(code);
}

/** In English: "Welsh". */
export function languageName(code: string): string {
  return ours[code] ?? names.of(code) ?? code;
}
