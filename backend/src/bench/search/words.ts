import { allStopWords } from '../../features/search/text/stop-words.js';
import type { Random } from '../fill/random.js';

const vocabularySize = 80_000;
const topicCount = 300;
const wordsOfTopic = 40;
const corporateWords = 20;
const rareWords = 200_000;
const consonants = [...'bcdfghjklmnprstvw', 'ch', 'sh', 'th', 'st', 'tr', 'pl', 'gr', 'br'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const endings = ['', 's', 'ing', 'ed', 'er', 'ment', 'tion', 'al', 'ity'];
const stopWords = allStopWords.slice(0, 40);

/** Texts as offices write them: many small words, some that all use, those of a topic, and now and then one that hardly anybody else has. */
export class Words {
  private readonly general: string[];
  private readonly topics: string[][];

  constructor(random: Random) {
    const words = new Set<string>();
    while (words.size < vocabularySize) words.add(newWord(random));
    this.general = [...words];
    this.topics = Array.from({ length: topicCount }, () => Array.from({ length: wordsOfTopic }, () => random.pick(this.general)));
  }

  topic(random: Random): readonly string[] {
    return this.topics[random.favouringLow(topicCount)] ?? [];
  }

  title(random: Random, topic: readonly string[]): string {
    return Array.from({ length: random.between(3, 8) }, () => this.telling(random, topic)).join(' ');
  }

  text(random: Random, count: number, topic: readonly string[]): string {
    const words = Array.from({ length: Math.round(count) }, () => {
      const dice = random.fraction();
      if (dice < 0.42) return random.pick(stopWords);
      if (dice < 0.5) return this.general[random.between(0, corporateWords - 1)] ?? '';
      return dice < 0.505 ? `x${random.between(1, rareWords).toString(36)}q` : this.telling(random, topic);
    });
    return words.join(' ');
  }

  private telling(random: Random, topic: readonly string[]): string {
    if (random.chance(0.5)) return topic[random.favouringLow(topic.length)] ?? '';
    return this.general[corporateWords + random.favouringLow(vocabularySize - corporateWords)] ?? '';
  }
}

function newWord(random: Random): string {
  const syllables = Array.from({ length: random.between(1, 3) }, () => random.pick(consonants) + random.pick(vowels));
  return `${syllables.join('')}${random.pick(consonants)}${random.pick(endings)}`;
}
