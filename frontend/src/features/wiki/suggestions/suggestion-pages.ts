/** The screens of suggested changes, fetched together. */
export { OwnSuggestionsPage } from './own-suggestions-page';
export { PageSuggestionsPage } from './page-suggestions-page';
export { SuggestionPage } from './suggestion-page';
