import { PersonalData } from '../../../../platform/personal-data.js';
import type { Door } from '../look.js';
import { knowsOf, mayRead } from '../model.js';

/**
 * What somebody takes with them: all that they wrote, of what they no longer read what they published themselves, and the groups
 * with which they had to do as far as they still know of them.
 */
export const ownDataDoors: readonly Door[] = [
  {
    name: 'download of own data',
    expected: ({ world, person }) => {
      const posts = world.posts.filter((post) => post.authors.includes(person) && (mayRead(person, post) || post.publishers.has(person))).map(({ word }) => word);
      const remarks = world.posts.flatMap(({ remark }) => (remark?.author === person ? [remark.word] : []));
      const groups = world.groups.filter((group) => !group.mergedInto && (group.members.has(person) || group.invited.has(person))).map(({ name }) => name);
      return [...posts, ...remarks, ...groups];
    },
    seen: async ({ app, world, person }) => {
      let all = '';
      for (const source of app.get(PersonalData).all()) {
        for await (const part of source.parts(person.id)) {
          if (!('bytes' in part)) all += JSON.stringify(part.data);
          else {
            for await (const chunk of part.bytes) all += String(chunk);
          }
        }
      }
      const words = world.posts.flatMap(({ word, remark }) => [word, ...(remark ? [remark.word] : [])]);
      // Of those that one knows of, or knew until others took them over, more may be told: that one was removed, or has declined an invitation.
      const groups = world.groups.filter((group) => (group.members.has(person) || group.invited.has(person)) || (!group.mergedInto && !knowsOf(person, group))).map(({ name }) => name);
      return [...words, ...groups].filter((word) => all.includes(word));
    },
  },
];
