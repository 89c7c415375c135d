import { type Door, type Look, readable } from '../look.js';
import { isFindable, meaningOf, type Post } from '../model.js';

const offered = '{ acronymsInTexts { phrase } }';

/** Whoever approves an acronym tells everybody of it, so nothing of hidden groups is offered to their members either. */
const offeredOf = ({ person }: Look, posts: readonly Post[]): string[] =>
  person.isOfficial ? posts.filter(({ group }) => group?.kind !== 'HIDDEN').map(meaningOf) : [];

export const synonymDoors: readonly Door[] = [
  {
    name: 'acronyms in texts',
    lags: (look) => offeredOf(look, readable(look)),
    expected: (look) => offeredOf(look, readable(look).filter(isFindable)),
    seen: async ({ client, person }) => {
      const { data, errors } = await client.send<{ acronymsInTexts: { phrase: string }[] }>(offered, {});
      if (!person.isOfficial && errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')) return [];
      if (errors || !data) throw new Error(JSON.stringify(errors));
      return data.acronymsInTexts.map(({ phrase }) => phrase);
    },
  },
];
