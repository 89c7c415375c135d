/**
 * Welsh words change their first letters after other words: "Caerdydd", "i Gaerdydd", "yng Nghaerdydd", "a Chaerdydd". Which letters
 * become which, soft, nasal, aspirate and with an h before a vowel; `ch`, `dd`, `ll` and the like are letters of their own.
 */
const mutations: readonly (readonly [radical: string, ...mutated: readonly string[]])[] = [
  ['p', 'b', 'mh', 'ph'],
  ['t', 'd', 'nh', 'th'],
  ['c', 'g', 'ngh', 'ch'],
  ['b', 'f', 'm'],
  ['d', 'dd', 'n'],
  ['g', '', 'ng'],
  ['m', 'f'],
  ['ll', 'l'],
  ['rh', 'r'],
];

const digraphs = /^(?:ngh|mh|nh|ng|ph|th|ch|dd|ff|ll|rh)/;
const vowel = /^[aeiouwy]/;
const shortest = 3;

/** All other forms that the first letters of a word can take, whichever of them it has. For folded words; most are words of nobody. */
export function mutationsOf(word: string): string[] {
  if (word.length < shortest || !/^[a-z]+$/.test(word)) return [];
  const forms = new Set(radicalsOf(word).flatMap(formsOf));
  forms.delete(word);
  return [...forms].filter((form) => form.length >= shortest - 1);
}

/** The words as which a dictionary may have it. */
function radicalsOf(word: string): string[] {
  const initial = digraphs.exec(word)?.[0] ?? (vowel.test(word) ? '' : word.charAt(0));
  const rest = word.slice(initial.length);
  const radicals = mutations.flatMap(([radical, ...mutated]) => {
    if (!mutated.includes(initial)) return [];
    // Only before a vowel, or l and r, can a g be gone.
    return [radical + rest];
  });
  if (/^[lr]/.test(word) && initial.length === 1) radicals.push(`g${word}`);
  if (/^h[aeiouwy]/.test(word)) radicals.push(word.slice(1));
  return [word, ...radicals];
}

function formsOf(radical: string): string[] {
  const initial = digraphs.exec(radical)?.[0] ?? radical.charAt(0);
  const row = mutations.find(([first]) => first === initial);
  const forms = row ? row.slice(1).map((mutated) => mutated + radical.slice(initial.length)) : [];
  if (vowel.test(radical)) forms.push(`h${radical}`);
  return [radical, ...forms];
}

/** Spellings that English hardly has. */
const welshSpellings: readonly RegExp[] = [
  // "nghaerdydd", "mhlant", "nhref", but neither NHS, MHz nor NGO
  /^(?:ngh|mh|nh)[aeiouwylrn]..|^ng[aeiuwylr]..|^ngo../,
  /^(?:chw|ff[aeiouwylr]|llw|lly|ll[aeiou]..|rhy|rhw|rha|gw[aeiwy]..|wy(?:th|dd|n)|dd[aeiouwyr])/,
  // "addysg", "ysgol", "swyddfa", "oedd", "gwasanaeth", "llyfrau", "gyrrwr", "iechyd", "bobl"
  /ysg|[^aeo]wy[bdfglnrst]|wydd|oedd|aeth|ydd|edd$|eddau$|[^eou]au$|[^aeiou]wr$|aidd|chyd$|obl$|wch$|aeg$|io[nl]aeth/,
  // "cwrs", "ffwrdd": a w that is a vowel
  /^.*[bcdfghlmnprstv]w[bcdfglmnprst](?=.)|^(?:[bcdfglmnprt]w[bdlmnr]s?)$/,
];
const englishAfterAll = /^(?:llama|rhythm|rhyme|rhyming|rhapsod|gwen|luau|landau|ffestiniog)|(?:aethe|tableau|eedd|cwt)/;
const shortestTelling = 4;

/** Words that are frequent in Welsh, and are spelled as English could be; as a dictionary has them. */
const plainRadicals: ReadonlySet<string> = new Set(
  `plant pobl teulu tref bangor powys cymru cymraeg caerdydd dinas gofal gofalwyr cyngor cynghorau cynllun cynlluniau polisi rheol rheolau parc
  canolfan canolbarth prif pris prisiau treth trethi bachgen merch merched brawd mynydd gardd gogledd dwyrain gorllewin de pont penfro
  ceredigion merthyr torfaen mynwy dinbych wrecsam morgannwg conwy maldwyn meirionnydd budd grant grantiau cymorth prosiect prosiectau
  rhaglen datganiad digwyddiad cyfarfod cyfarfodydd cyfle cyflog pwyllgor bwrdd gwybodaeth meddyg meddygon myfyriwr llyfr dogfen
  dogfennau tudalen cwestiwn cwestiynau galwad blwyddyn wythnos cefnogaeth cefnogi trefn cartref cartrefi busnes busnesau cwmni cwmniau
  gweithiwr gwaith gwlad gwledig bywyd byd cymuned cymunedau cymunedol cenedl cenedlaethol diwylliant diogelwch datblygu datblygiad
  tystysgrif trwydded taliad taliadau benthyg benthyciad pensiwn pensiynau mamolaeth tadolaeth personol preifat cyhoeddus llywodraeth
  gweinidog gweinidogion prifysgol dysgu dysgwr dysgwyr disgybl disgyblion athro athrawon talu carchar coleg colegau brecwast coedwig pysgod
  golau parcio beic traffig cyfraith pleidlais plaid cyllid cyllideb cyfrif cyfrifon benthyciadau morgais priodi geni marwolaeth genedigaeth
  cofrestru cofrestr gofyn dewis defnyddio darllen gwneud cysylltu cysylltwch gwirfoddoli gweithio pennaeth pennod rhestr rhif tocyn tocynnau
  trafnidiaeth trenau cludiant ceisiadau cais grym casgliad canlyniad canlyniadau ysbyty clinig claf cleifion nyrs poen deintydd`.split(/\s+/),
);

const functionWords: ReadonlySet<string> = new Set(
  'yr yn ac gyda dros mae sydd eich wedi gan neu ond nid ddim ein oes dylai trwy drwy ynghylch hwn hon hyn hynny pob bob sut beth pwy ble pryd'.split(' '),
);

/** Whether a folded word is spelled as Welsh is, or is a frequent one in any of its forms. */
export function looksWelsh(word: string): boolean {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return false;
  if (word.length >= shortestTelling && !englishAfterAll.test(word) && welshSpellings.some((spelling) => spelling.test(word))) return true;
  return radicalsOf(word).some((radical) => plainRadicals.has(radical));
}

/** Whether a query is Welsh: it holds a word that only stands between Welsh words, or one that looks like it. */
export function isWelsh(words: readonly string[]): boolean {
  return words.length > 1 && words.some((word) => functionWords.has(word) || looksWelsh(word));
}
