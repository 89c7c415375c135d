import { Random } from './random.js';

const beginnings = ['de', 're', 'con', 'pro', 'in', 'per', 'sub', 'trans', 'inter', 'pre', 'com', 'ex', 'dis', 'un', 'over', 'out', 'under', ''];
const middles = [
  'port', 'form', 'serv', 'duct', 'spec', 'mit', 'struct', 'tract', 'gress', 'pend', 'scrib', 'vert', 'rupt', 'fer', 'ject', 'press', 'claim',
  'sign', 'sent', 'vis', 'mand', 'cess', 'tain', 'fin', 'grant', 'lect', 'clud', 'quir', 'solv', 'mark', 'land', 'field', 'house', 'light',
  'bridg', 'water', 'stream', 'ward', 'ton', 'bal', 'cor', 'mel', 'tarn', 'wick', 'holm',
];
const endings = ['ing', 'ed', 'ation', 'ment', 'ive', 'or', 'ance', 'al', 'able', 'ity', 'ist', 'ure', 'ent', 'age', 'ly', 's', 'er', 'ful', 'ness', ''];

/** The words that office texts are mostly made of, the most frequent first. */
const common = `the to of and a in we that for is on it with as our this be are you have from by at not they will can or what how an
  was their more people has but your about service when which if work all there who so do one new need use team data also some would make
  time time been other out up them than into digital users policy research first help find public design content should may these each
  change learnt department government working information better between before project many support services where most after while only
  meeting week month report published evidence feedback question answer office colleague training approach benefit budget risk decision
  delivery standard guidance accessibility testing prototype interview analysis survey local council region health education justice
  transport energy environment housing tax pension skills apprentice employer school hospital permit licence application claim payment
  form letter email telephone online paper process procurement supplier contract security privacy record archive statistics dashboard
  model machine learning automation legacy system platform cloud migration software code open source repository accessibility inclusive
  plain language translation community practice leadership manager recruitment wellbeing hybrid remote onboarding mentor objective outcome
  measure performance impact evaluation pilot rollout launch incident review lesson workshop agenda minutes action owner deadline`;

/** Some 6,000 words in the order of how often they are used; the same every time. */
export const vocabulary: readonly string[] = makeVocabulary();

function makeVocabulary(): string[] {
  const words = new Set(common.split(/\s+/));
  const random = new Random(99);
  while (words.size < 6000) {
    const middle = random.chance(0.4) ? random.pick(middles) + random.pick(middles) : random.pick(middles);
    words.add(random.pick(beginnings) + middle + random.pick(endings));
  }
  return [...words];
}

/** Where the words begin that tell one text from another; those before stand in nearly every one. */
export const firstTellingWord = 60;
