import { strFromU8, unzipSync } from 'fflate';
import { type Door, type Look, answerOf } from '../look.js';
import { managesSpace } from '../spaces.js';
import type { SpacePack } from '../wiki-packs.js';

/** Handed to whoever asked for it, as long as they look after the space. */
const isTheirs = ({ person }: Look, pack: SpacePack): boolean => pack.person === person && managesSpace(person, pack.space);

/** The words in its files and in their names. */
async function contentsOf({ client }: Look, { id, told, untold }: SpacePack): Promise<string[]> {
  const response = await client.fetch(`/files/space-packs/${id}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status === 404) return [];
  if (response.status !== 200) throw new Error(`${response.status}`);
  const all = Object.entries(unzipSync(bytes)).map(([name, content]) => name + strFromU8(content)).join('\n');
  return [...told, ...untold].filter((word) => all.includes(word));
}

/** What takes spaces out of the site. */
export const wikiPackDoors: readonly Door[] = [
  {
    name: 'zips of spaces',
    expected: (look) => look.world.spaces.filter((space) => managesSpace(look.person, space))
      .map((space) => `${space.word} ${look.world.packs.find((pack) => pack.space === space && pack.person === look.person)?.id ?? 'none'}`),
    seen: async (look) => {
      const answers = await Promise.all(look.world.spaces.map(async ({ id, word }) => {
        const answer = await answerOf<{ wikiSpacePack: { id: string } | null }>(look, 'query ($id: ID!) { wikiSpacePack(spaceId: $id) { id } }', { id });
        return answer ? [`${word} ${answer.wikiSpacePack?.id ?? 'none'}`] : [];
      }));
      return answers.flat();
    },
  },
  {
    name: 'contents of zips of spaces',
    expected: (look) => look.world.packs.filter((pack) => isTheirs(look, pack)).flatMap(({ told }) => told),
    seen: async (look) => (await Promise.all(look.world.packs.map((pack) => contentsOf(look, pack)))).flat(),
  },
];
