/** Where suggested texts are written: fetched with the editor. */
export { ChangeSuggestionPage } from './change-suggestion-page';
export { SuggestPage } from './suggest-page';
