import { type Door, type Look, answerOf, opened } from '../look.js';

const presentAmong = ({ world }: Look, names: readonly string[]): string => world.present.map(({ name }) => name).filter((name) => names.includes(name)).sort().join();

/** Who edits what, told to those who have not opened the editor. */
export const wikiPresenceDoors: readonly Door[] = [
  {
    name: 'who edits pages now',
    expected: (look) => opened(look).map(({ page }) => `${page.word} ${presentAmong(look, page.editing.map(({ person }) => person.name))}`),
    seen: async (look) => {
      const query = 'query ($id: String!) { wikiPage(address: $id) { title editingNow { name } } }';
      const answers = await Promise.all(look.pages.map(({ page }) => answerOf<{ wikiPage: { title: string; editingNow: { name: string }[] } }>(look, query, { id: page.id })));
      return answers.flatMap((answer) => (answer ? [`${answer.wikiPage.title} ${presentAmong(look, answer.wikiPage.editingNow.map(({ name }) => name))}`] : []));
    },
  },
];
