import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchDocument } from '../../../../platform/search-source.js';
import { givenDocument, readerOf } from '../../testing/documents.js';
import type { EngineUnderTest } from './engine-contract.js';

/** Each line: one way to write it, and another. */
const pairsOf = (lines: string): [string, string][] =>
  lines.trim().split('\n').flatMap((line) => line.split(',').map((pair) => pair.trim().split(' ~ ') as [string, string]));

const english = pairsOf(`
  organise ~ organisation, organization ~ organising, organisations ~ organize, colour ~ colors, behaviour ~ behaviors, centre ~ center
  programme ~ program, programmes ~ program, licence ~ license, licensing ~ licence, practise ~ practice, practising ~ practicing
  analyse ~ analyzing, analysis ~ analysing, catalogue ~ catalogs, dialogue ~ dialog, enrolment ~ enroll, fulfil ~ fulfillment
  travelled ~ traveling, labelling ~ labeled, cancelled ~ cancels, judgement ~ judgment, defence ~ defense, grey ~ gray
  enquiry ~ inquiries, paediatric ~ pediatrics, archaeology ~ archeology, policies ~ policy, agencies ~ agency, meetings ~ meeting
  hired ~ hiring, running ~ runs, children ~ child, wrote ~ writing, written ~ writes, built ~ builds, taught ~ teaching, paid ~ paying
  criteria ~ criterion, women ~ woman, chosen ~ choosing, matrices ~ matrix`);

const french = pairsOf(`
  réunion ~ réunions, évaluation ~ évaluer, évaluée ~ évaluation, national ~ nationaux, régional ~ régionaux, journal ~ journaux
  travailler ~ travaillons, travaille ~ travaillait, financement ~ financements, heureux ~ heureuse, ministère ~ ministères
  employé ~ employée, décision ~ décisions, informer ~ informons, publié ~ publiée, déclarer ~ déclaration, déclaré ~ déclarer
  recruter ~ recrutement, première ~ premier, européen ~ européenne, complète ~ complet, actuel ~ actuelle, social ~ sociaux
  fiscal ~ fiscaux, légal ~ légale, général ~ généraux, principal ~ principaux, demande ~ demander, l’évaluation ~ évaluations
  d’achat ~ achats, l’État ~ état, d’accueil ~ accueil, l’organisation ~ organisations, chercher ~ cherchons, utiliser ~ utilisons
  utilisé ~ utilisée, financer ~ financé, continuer ~ continuons, aider ~ aidons, contrôle ~ contrôler, rapport ~ rapports, parler ~ parlons`);

const welsh = pairsOf(`
  Caerdydd ~ Gaerdydd, Caerdydd ~ Nghaerdydd, Caerdydd ~ Chaerdydd, Gaerdydd ~ Nghaerdydd, plant ~ blant, plant ~ phlant, plant ~ mhlant
  blant ~ phlant, tref ~ dref, tref ~ nhref, tref ~ thref, teulu ~ deulu, teulu ~ theulu, pobl ~ bobl, pobl ~ phobl, Cymru ~ Gymru
  Cymru ~ Nghymru, Cymru ~ Chymru, Bangor ~ Fangor, Bangor ~ Mangor, brawd ~ frawd, Dinbych ~ Ddinbych, Dinbych ~ Ninbych, gwaith ~ waith
  gwaith ~ ngwaith, gwasanaeth ~ wasanaeth, merch ~ ferch, llyfr ~ lyfr, llywodraeth ~ lywodraeth, rhaglen ~ raglen, rhyddid ~ ryddid
  ysgol ~ hysgol, addysg ~ haddysg, gardd ~ ardd, cyngor ~ gyngor, cyngor ~ nghyngor, datblygu ~ ddatblygu, prifysgol ~ brifysgol
  meddyg ~ feddyg, bwrdd ~ fwrdd, treth ~ dreth, Powys ~ Bowys`);

const joined = pairsOf(`
  sign-on ~ signon, sign on ~ signon, sign-on ~ sign on, log-in ~ login, log in ~ login, set-up ~ set up, setup ~ set-up, follow-up ~ followup
  hand over ~ handover, roll-out ~ rollout, roll out ~ rollout, database ~ data base, website ~ web site, web-site ~ website, email ~ e-mail
  email ~ e mail, teamwork ~ team work, workplace ~ work place, childcare ~ child care, healthcare ~ health-care, policymaker ~ policy-maker
  antipattern ~ anti-pattern, coworker ~ co-worker, co-operate ~ cooperate, online ~ on line, Siân ~ Sian, Zoë ~ Zoe, Ó Briain ~ OBriain
  Ó Briain ~ O Briain, O’Briain ~ OBriain, D’Arcy ~ Darcy, Renée ~ Renee, Llŷn ~ Llyn, François ~ Francois, Søren ~ Soren, Łukasz ~ Lukasz
  Müller ~ Muller, Straße ~ Strasse, Jean-Luc ~ Jean Luc, Smith-Jones ~ Smith Jones, O’Neill ~ ONeill, cœur ~ coeur`);

const strangers = pairsOf(`
  train ~ drain, plan ~ clan, cart ~ chart, ball ~ fall, boat ~ moat, tree ~ three, cat ~ chat, gold ~ old, ear ~ hear, heat ~ eat, bill ~ mill
  bear ~ fear, tale ~ dale, cap ~ gap, coal ~ goal, tin ~ din, arm ~ harm, deed ~ need, flow ~ flower, corn ~ corner, numb ~ number
  mast ~ master, tow ~ tower, port ~ porter, data ~ date, policy ~ police, news ~ new, minister ~ ministry, commute ~ community
  wander ~ wonder, adapt ~ adopt, affect ~ effect, principal ~ principle, stationary ~ stationery, personal ~ personnel, council ~ counsel
  desert ~ dessert, carpet ~ pet, notable ~ table, affluent ~ effluent, hour ~ flour, four ~ form, sign ~ sing, department ~ apartment`);

let audience = 1000;
const documents: SearchDocument[] = [];

/** So many documents that hold this, and one that has nothing to do with it. */
function given(audienceId: number, words: string, count: number): string[] {
  const made = Array.from({ length: count }, () => givenDocument({ audienceId, title: 'Notes', body: `Here is ${words} among other things.` }));
  documents.push(...made);
  return made.map(({ id }) => id);
}

function worlds(pairs: readonly [string, string][], count: number) {
  return pairs.map(([one, other]) => {
    audience += 1;
    return { one, other, reader: readerOf(audience), ofOne: given(audience, one, count), ofOther: given(audience, other, count) };
  });
}

const meeting = { English: worlds(english, 1), French: worlds(french, 1), Welsh: worlds(welsh, 1), 'Joined words and accents': worlds(joined, 1) };
// So often that neither is taken for a mistake.
const apart = worlds(strangers, 3);

/** Forms of one word find each other with every engine, and words that only look alike do not. */
export function languageContract(start: () => Promise<EngineUnderTest>): void {
  let under: EngineUnderTest;
  beforeAll(async () => {
    under = await start();
    await under.index(documents);
  });
  afterAll(() => under.close());

  async function found(query: string, reader: ReturnType<typeof readerOf>, verbatim: boolean): Promise<string[]> {
    // What ends with a space is no beginning of a longer word.
    const { candidates } = await under.engine.search(reader, { query: `${query} `, kinds: ['post'], limit: 50, verbatim });
    return candidates.map(({ id }) => id);
  }

  describe.each(Object.entries(meeting))('%s', (_, pairs) => {
    it('are forty pairs', () => expect(pairs.length).toBeGreaterThanOrEqual(40));

    it.each(pairs.map((pair) => [pair.one, pair.other, pair] as const))('%s and %s find each other, with no mistake looked for', async (one, other, pair) => {
      expect(await found(one, pair.reader, true)).toEqual(expect.arrayContaining([...pair.ofOne, ...pair.ofOther]));
      expect(await found(other, pair.reader, true)).toEqual(expect.arrayContaining([...pair.ofOne, ...pair.ofOther]));
    });
  });

  describe('What only looks alike', () => {
    it('are forty pairs', () => expect(apart.length).toBeGreaterThanOrEqual(40));

    it.each(apart.map((pair) => [pair.one, pair.other, pair] as const))('%s and %s do not meet', async (one, other, pair) => {
      expect((await found(one, pair.reader, false)).sort()).toEqual([...pair.ofOne].sort());
      expect((await found(other, pair.reader, false)).sort()).toEqual([...pair.ofOther].sort());
    });
  });
}
