import type { MatchedWords } from '../text/matched-words.js';
import { isStopWord } from '../text/stop-words.js';
import { wordsOf } from '../text/words.js';
import type { KnownItem, ToldKnowledge } from './people-who-know.queries.js';

/** Why somebody may know, and how much that says. */
export interface Knowledge {
  readonly personId: string;
  readonly why: string;
  readonly worth: number;
}

const worthOfOwning = 2;
const worthOfSkill = 3;
const worthOfOffer = 2;
/** Reasons that are told of one person. */
const mostReasons = 2;
/** With less than this somebody is not told of: one post far down says little. */
const leastWorth = 0.5;

interface Reasons {
  written: Map<string, number>;
  owned: string[];
  skills: string[];
  offer: string | null;
  worth: number;
}

/** Ranks those who wrote, look after or say that they know what was found; the items come best first. */
export function rankKnowledge(items: readonly KnownItem[], told: readonly ToldKnowledge[], matched: MatchedWords): Knowledge[] {
  const people = new Map<string, Reasons>();
  const of = (id: string): Reasons => {
    const reasons = people.get(id) ?? { written: new Map<string, number>(), owned: [], skills: [], offer: null, worth: 0 };
    people.set(id, reasons);
    return reasons;
  };
  items.forEach(({ kind, title, authorIds, ownerId }, place) => {
    const worth = 1 / (1 + place / 5);
    for (const id of new Set(authorIds)) {
      const reasons = of(id);
      reasons.written.set(kind, (reasons.written.get(kind) ?? 0) + 1);
      reasons.worth += worth;
    }
    if (ownerId === null) return;
    of(ownerId).owned.push(title);
    of(ownerId).worth += worthOfOwning * worth;
  });
  for (const { id, skills, askMeAbout } of told) {
    const fitting = skills.filter((skill) => isMeant(skill, matched));
    const offers = !fitting.length && telling(askMeAbout).some((word) => matched.has(word));
    if (fitting.length === 0 && !offers) continue;
    const reasons = of(id);
    reasons.skills = fitting;
    reasons.offer = offers ? askMeAbout : null;
    reasons.worth += fitting.length > 0 ? worthOfSkill : worthOfOffer;
  }
  return [...people]
    .map(([personId, reasons]) => ({ personId, why: whyOf(reasons), worth: reasons.worth }))
    .filter(({ worth }) => worth >= leastWorth)
    .sort((one, other) => other.worth - one.worth || one.personId.localeCompare(other.personId));
}

/** "4 posts, owns Letters playbook" */
function whyOf({ written, owned, skills, offer }: Reasons): string {
  const counts = [...written].map(([kind, count]) => `${count} ${nounOf(kind)}${count === 1 ? '' : 's'}`);
  const [first, ...others] = owned;
  const owns = first === undefined ? [] : [`owns ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`];
  const knows = skills.length > 0 ? [`${skills.length === 1 ? 'Skill' : 'Skills'}: ${skills.slice(0, 2).join(', ')}`] : [];
  const offers = offer === null ? [] : [`Ask me about: ${shortened(offer)}`];
  return [...knows, ...offers, ...counts, ...owns].slice(0, mostReasons).join(', ');
}

function nounOf(kind: string): string {
  return kind === 'page' ? 'wiki page' : kind;
}

/** All that the skill says was asked for. */
function isMeant(skill: string, matched: MatchedWords): boolean {
  const words = telling(skill);
  return words.length > 0 && words.every((word) => matched.has(word));
}

function telling(text: string): string[] {
  return wordsOf(text).map((word) => word.folded).filter((word) => !isStopWord(word));
}

const longestOffer = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestOffer ? line : `${line.slice(0, longestOffer).replace(/\s\S*$/u, '')}…`;
}
