import { InstantSearch } from '../../../../features/search/instant-search.js';
import { SearchPages } from '../../../../features/search/search-pages.js';
import { askFor } from '../../../../features/search/testing/asks.js';
import { type Door, type Look, opened } from '../look.js';
import { isFindablePage, readsPage } from '../wiki-pages.js';
import { told } from './search.js';

type Text = 'word' | 'text' | 'tag' | 'filed';

/** What was hidden, or lies in a bin, may be found a moment longer by those who still read it. */
const readMeanwhile = (look: Look, text: Text): string[] => look.pages.filter((placed) => readsPage(look.person, placed)).map(({ page }) => page[text]);
const findable = (look: Look, text: Text): string[] => opened(look).filter(({ page }) => isFindablePage(page)).map(({ page }) => page[text]);

function finding(name: string, text: Text, queryOf = (word: string): string => word): Door {
  return {
    name,
    lags: (look) => readMeanwhile(look, text),
    expected: (look) => findable(look, text),
    seen: (look) => told(look, look.pages.map(({ page }) => page[text]), queryOf),
  };
}

/** What finds pages of the wiki by words. */
export const wikiSearchDoors: readonly Door[] = [
  finding('search for titles of pages', 'word'),
  finding('search for what pages say', 'text'),
  finding('search for what files of pages say', 'filed'),
  finding('search for a misspelt word of a page', 'text', (word) => `${word.slice(0, 5)}q${word.slice(6)}`),
  finding('search for the beginning of a title', 'word', (word) => word.slice(0, 7)),
  {
    name: 'search for what comments on pages say',
    lags: true,
    expected: (look) => opened(look).flatMap(({ page }) => (page.remark && isFindablePage(page) ? [page.remark.word] : [])),
    seen: (look) => told(look, look.pages.flatMap(({ page }) => page.remark?.word ?? [])),
  },
  {
    name: 'the spaces and the owners of pages that are found',
    lags: true,
    expected: (look) => findable(look, 'word'),
    seen: async ({ app, actor, pages }) => {
      const answers = await Promise.all(pages.map(({ page }) => app.get(SearchPages).page(actor, askFor(page.word))));
      const names = (index: number) => answers[index]?.hits.some(({ standsIn, stewardship }) => standsIn || stewardship) ?? false;
      return pages.filter((_, index) => names(index)).map(({ page }) => page.word);
    },
  },
  {
    name: 'instant search for pages',
    lags: (look) => readMeanwhile(look, 'word'),
    expected: (look) => findable(look, 'word'),
    seen: async ({ app, pages, actor }) => {
      const answers = await Promise.all(pages.map(({ page }) => app.get(InstantSearch).run(actor, page.word)));
      return pages.filter((_, index) => JSON.stringify(answers[index] ?? {}).includes(pages[index]?.page.id ?? 'none')).map(({ page }) => page.word);
    },
  },
];
