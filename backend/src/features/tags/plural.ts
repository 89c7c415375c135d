/**
 * Finds the singular of an English word as far as tags need it. Two tags that stay apart can be merged by an administrator;
 * two that were made one cannot be told apart again. So whatever is in doubt stays as it is.
 */
export function singularOf(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (!/^[a-z]{4,}$/.test(word) || !word.endsWith('s') || apart.has(word)) return word;
  if (/(ss|us|is|ics)$/.test(word)) return word;
  const singular = regular(word);
  // Without a vowel it is an acronym that ends in S, such as HMCTS.
  return /[aeiouy]/.test(singular) && singular.length >= 3 ? singular : word;
}

function regular(word: string): string {
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const words = (list: string) => list.trim().split(/\s+/);

/** Words that end in S and are no plural, and plurals that mean something else than their singular. */
const apart = new Set(words(`
  news lens gas bias alias atlas canvas christmas chaos cosmos ethos pathos series species means wales thames texas kansas
  always perhaps whereas dfes ofgas has was does goes yes its this
  arms assets basics commons contents customs earnings glasses goods guidelines headquarters humanities lords
  mechanics minutes odds pants pensions premises proceedings savings scissors securities shorts specifics spirits trousers
  works clothes thanks express progress process access address business maths sports economics
`));

const irregular = new Map<string, string>([
  // Those in -is have a plural in -es.
  ...pairs('analyses analysis bases base crises crisis diagnoses diagnosis hypotheses hypothesis theses thesis syntheses synthesis'),
  ...pairs('emphases emphasis parentheses parenthesis axes axis oases oasis'),
  // Those in -us and -as.
  ...pairs('statuses status campuses campus viruses virus buses bus censuses census bonuses bonus focuses focus surpluses surplus'),
  ...pairs('syllabuses syllabus prospectuses prospectus apparatuses apparatus consensuses consensus choruses chorus'),
  ...pairs('lenses lens gases gas biases bias aliases alias atlases atlas canvases canvas quizzes quiz'),
  // Those in -ic.
  ...pairs('topics topic metrics metric clinics clinic pandemics pandemic epidemics epidemic characteristics characteristic medics medic'),
  // Those in -e that look like others.
  ...pairs('cookies cookie movies movie calories calorie ties tie pies pie selfies selfie rookies rookie zombies zombie newbies newbie'),
  ...pairs('caches cache headaches headache niches niche avalanches avalanche shoes shoe toes toe canoes canoe'),
  // Those that end otherwise.
  ...pairs('children child criteria criterion indices index appendices appendix matrices matrix vertices vertex apis api kpis kpi'),
]);

function pairs(list: string): [string, string][] {
  const all = words(list);
  return all.flatMap((plural, at): [string, string][] => (at % 2 === 0 ? [[plural, all[at + 1] ?? plural]] : []));
}
