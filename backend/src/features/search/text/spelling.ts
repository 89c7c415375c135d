/** Words whose British and American spelling no rule relates. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'], ['programmes', 'programs'], ['licence', 'license'], ['licences', 'licenses'], ['practise', 'practice'],
  ['practised', 'practiced'], ['practising', 'practicing'], ['practises', 'practices'], ['cheque', 'check'], ['cheques', 'checks'],
  ['grey', 'gray'], ['defence', 'defense'], ['offence', 'offense'], ['pretence', 'pretense'], ['judgement', 'judgment'],
  ['judgements', 'judgments'], ['acknowledgement', 'acknowledgment'], ['ageing', 'aging'], ['catalogue', 'catalog'],
  ['catalogues', 'catalogs'], ['catalogued', 'cataloged'], ['cataloguing', 'cataloging'], ['dialogue', 'dialog'],
  ['dialogues', 'dialogs'], ['analogue', 'analog'], ['artefact', 'artifact'], ['artefacts', 'artifacts'], ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'], ['fulfilment', 'fulfillment'], ['enrol', 'enroll'], ['enrols', 'enrolls'], ['enrolment', 'enrollment'],
  ['enrolments', 'enrollments'], ['instalment', 'installment'], ['instalments', 'installments'], ['skilful', 'skillful'],
  ['tyre', 'tire'], ['kerb', 'curb'], ['storey', 'story'], ['mould', 'mold'], ['plough', 'plow'], ['sceptical', 'skeptical'],
  ['sceptic', 'skeptic'], ['manoeuvre', 'maneuver'], ['paediatric', 'pediatric'], ['encyclopaedia', 'encyclopedia'],
  ['learnt', 'learned'], ['spelt', 'spelled'], ['burnt', 'burned'], ['whilst', 'while'],
]);

/** Their adverbs keep the s, and must stay with them. */
const untouched = new Set(['wise', 'precise', 'concise', 'likewise', 'otherwise']);

/**
 * The spelling under which British and American forms meet: "organisation" → "organization", "colours" → "colors". It is
 * only used to find words of the same stem, so a form that nobody writes does no harm. The stemmer itself takes
 * "labelled" and "labeled" together.
 */
export function oneSpelling(word: string): string {
  const paired = pairs.get(word);
  if (paired) return paired;
  if (word.length < 4 || untouched.has(word)) return word;
  return word
    .replace(/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1')
    .replace(/ys(e|es|ed|er|ers|ing)$/, 'yz$1')
    .replace(/^(.*[aeiou].*)our(s|ed|ing|ite|ites|ful|less|able|ably|hood|hoods|al)?$/, '$1or$2')
    .replace(/([bcdt])re(s?)$/, '$1er$2')
    .replace(/tred$/, 'tered')
    .replace(/ll(ors?)$/, 'l$1');
}
