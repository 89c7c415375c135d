import { regularForm } from './irregular-forms.js';

/** Words whose British and American spelling no rule relates. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'], ['programmes', 'programs'], ['licence', 'license'], ['licences', 'licenses'], ['practise', 'practice'],
  ['practised', 'practiced'], ['practising', 'practicing'], ['practises', 'practices'], ['cheque', 'check'], ['cheques', 'checks'],
  ['grey', 'gray'], ['defence', 'defense'], ['offence', 'offense'], ['pretence', 'pretense'], ['judgement', 'judgment'],
  ['judgements', 'judgments'], ['acknowledgement', 'acknowledgment'], ['acknowledgements', 'acknowledgments'], ['ageing', 'aging'],
  ['catalogued', 'cataloged'], ['cataloguing', 'cataloging'], ['artefact', 'artifact'], ['artefacts', 'artifacts'], ['fulfil', 'fulfill'],
  ['fulfils', 'fulfills'], ['fulfilment', 'fulfillment'], ['enrol', 'enroll'], ['enrols', 'enrolls'], ['enrolment', 'enrollment'],
  ['enrolments', 'enrollments'], ['instalment', 'installment'], ['instalments', 'installments'], ['skilful', 'skillful'],
  ['wilful', 'willful'], ['tyre', 'tire'], ['tyres', 'tires'], ['kerb', 'curb'], ['kerbs', 'curbs'], ['storey', 'story'], ['mould', 'mold'],
  ['plough', 'plow'], ['sceptical', 'skeptical'], ['sceptic', 'skeptic'], ['sceptics', 'skeptics'], ['scepticism', 'skepticism'],
  ['manoeuvre', 'maneuver'], ['manoeuvres', 'maneuvers'], ['learnt', 'learned'], ['spelt', 'spelled'], ['burnt', 'burned'],
  ['dreamt', 'dreamed'], ['leapt', 'leaped'], ['spilt', 'spilled'], ['spoilt', 'spoiled'], ['whilst', 'while'], ['amongst', 'among'],
  ['enquire', 'inquire'], ['enquired', 'inquired'], ['enquiring', 'inquiring'], ['enquiry', 'inquiry'], ['enquiries', 'inquiries'],
  ['disc', 'disk'], ['discs', 'disks'], ['draught', 'draft'], ['draughts', 'drafts'], ['aluminium', 'aluminum'], ['aeroplane', 'airplane'],
  ['aeroplanes', 'airplanes'], ['jewellery', 'jewelry'], ['maths', 'math'], ['focussed', 'focused'], ['focussing', 'focusing'],
  ['fuelled', 'fueled'], ['fuelling', 'fueling'], ['connexion', 'connection'], ['cosy', 'cozy'], ['sulphur', 'sulfur'], ['pyjamas', 'pajamas'],
  ['moustache', 'mustache'], ['speciality', 'specialty'], ['specialities', 'specialties'], ['woollen', 'woolen'], ['marvellous', 'marvelous'],
]);

/** Parts of words of medicine and learning that keep ae or oe in British spelling. */
const digraph =
  /anaem|anaesth|haem|leukaem|paed|gynaec|archaeo|mediaev|palaeo|aesthet|caesar|faec|foet|oestr|oesoph|coeliac|homoeo|diarrhoea/;

/** Their adverbs keep the s, and must stay with them. */
const untouched = new Set(['wise', 'precise', 'concise', 'likewise', 'otherwise']);

/**
 * The spelling under which British and American forms meet: "organisation" → "organization", "colours" → "colors". It is
 * only used to find words of the same stem, so a form that nobody writes does no harm. The stemmer itself takes
 * "labelled" and "labeled" together.
 */
export function oneSpelling(word: string): string {
  const regular = regularForm(word);
  if (regular !== word) return oneSpelling(regular);
  const paired = pairs.get(word);
  if (paired) return paired;
  if (word.length < 4 || untouched.has(word)) return word;
  return word
    .replace(/is(e|es|ed|er|ers|ing|ation|ations|ational)$/, 'iz$1')
    .replace(/ys(e|es|ed|er|ers|ing)$/, 'yz$1')
    .replace(/^(.*[aeiou].*)our(s|ed|ing|ite|ites|ful|less|able|ably|hood|hoods|al)?$/, '$1or$2')
    .replace(/([bcdt])re(s?)$/, '$1er$2')
    .replace(/tred$/, 'tered')
    .replace(/ll(ors?)$/, 'l$1')
    .replace(/logue(s?)$/, 'log$1')
    .replace(digraph, (part) => part.replace(/[ao]e/, 'e'));
}
