import { type Door, type Look, answerOf, opened, wordsOf } from '../look.js';
import { readsSpace } from '../spaces.js';
import { type Placed, type Suggestion, allPages, editsPage, opensPage } from '../wiki-pages.js';

/** Seen by whoever made it, as long as they open the page, and by editors of the page. */
const sees = ({ person }: Look, placed: Placed, suggestion: Suggestion): boolean =>
  (suggestion.person === person && opensPage(person, placed)) || editsPage(person, placed);

const seen = (look: Look, placed: Placed): Suggestion[] => placed.page.suggestions.filter((suggestion) => sees(look, placed, suggestion));
/** Whoever closes their account withdraws what waits. */
const isWaiting = ({ person }: Suggestion): boolean => !person.isGone;
const wordsIn = (suggestions: readonly Suggestion[]): string => wordsOf(suggestions).sort().join();

interface Listed {
  readonly nodes: readonly { readonly reason: string }[];
}

const reasonsIn = ({ nodes }: Listed): string => nodes.map(({ reason }) => reason).sort().join();

/** What readers suggest who may not edit. */
export const wikiSuggestionDoors: readonly Door[] = [
  {
    name: 'suggested changes by their ids',
    expected: (look) => allPages(look.world).flatMap((placed) => wordsOf(seen(look, placed)).map((word) => `${word} ${word}`)),
    seen: async (look) => {
      const query = 'query ($id: ID!) { wikiSuggestion(id: $id) { reason changes { rows { to { segments { text } } } } } }';
      const all = allPages(look.world).flatMap(({ page }) => page.suggestions);
      const answers = await Promise.all(all.map(({ id }) => answerOf<{
        wikiSuggestion: { reason: string; changes: { rows: { to: { segments: { text: string }[] } | null }[] } };
      }>(look, query, { id })));
      return answers.flatMap((answer) => {
        if (!answer) return [];
        const { reason, changes } = answer.wikiSuggestion;
        return [`${reason} ${changes.rows.flatMap(({ to }) => to?.segments ?? []).map(({ text }) => text).join('')}`];
      });
    },
  },
  {
    name: 'suggested changes of pages',
    expected: (look) => opened(look).map((placed) => {
      const waiting = seen(look, placed).filter(isWaiting);
      return `${placed.page.word} ${waiting.length} ${wordsIn(waiting)}`;
    }),
    seen: async (look) => {
      const query = 'query ($id: String!) { wikiPage(address: $id) { title waitingSuggestions suggestions { nodes { reason } } } }';
      const answers = await Promise.all(look.pages.map(({ page }) =>
        answerOf<{ wikiPage: { title: string; waitingSuggestions: number; suggestions: Listed } }>(look, query, { id: page.id })));
      return answers.flatMap((answer) => (answer ? [`${answer.wikiPage.title} ${answer.wikiPage.waitingSuggestions} ${reasonsIn(answer.wikiPage.suggestions)}`] : []));
    },
  },
  {
    name: 'suggested changes in spaces',
    expected: (look) => look.world.spaces.filter((space) => readsSpace(look.person, space)).map((space) => {
      const waiting = space.pages.filter((page) => editsPage(look.person, { page, space })).flatMap(({ suggestions }) => suggestions).filter(isWaiting);
      return `${space.word} ${waiting.length} ${wordsIn(waiting)}`;
    }),
    seen: async (look) => {
      const query = 'query ($id: String!) { wikiSpace(address: $id) { name waitingSuggestions suggestions { nodes { reason } } } }';
      const answers = await Promise.all(look.world.spaces.map(({ id }) =>
        answerOf<{ wikiSpace: { name: string; waitingSuggestions: number; suggestions: Listed } }>(look, query, { id })));
      return answers.flatMap((answer) => (answer ? [`${answer.wikiSpace.name} ${answer.wikiSpace.waitingSuggestions} ${reasonsIn(answer.wikiSpace.suggestions)}`] : []));
    },
  },
  {
    name: 'own suggested changes',
    expected: (look) => allPages(look.world).filter((placed) => opensPage(look.person, placed)).flatMap(({ page }) =>
      page.suggestions.filter(({ person }) => person === look.person).map(({ word }) => `${word} ${page.word}`)),
    seen: async (look) => {
      const answer = await answerOf<{ ownWikiSuggestions: { nodes: { reason: string; page: { title: string } }[] } }>(
        look, '{ ownWikiSuggestions(first: 50) { nodes { reason page { title } } } }', {});
      return (answer?.ownWikiSuggestions.nodes ?? []).map(({ reason, page }) => `${reason} ${page.title}`);
    },
  },
];
