/** Administrators’ pages about search, fetched together. */
export { SearchIndexingPage } from './indexing/search-indexing-page';
export { SearchLearningPage } from './learning/search-learning-page';
export { AcronymsPage } from './synonyms/acronyms-page';
export { NewSynonymSetPage, SynonymSetPage } from './synonyms/synonym-set-page';
export { SynonymsPage } from './synonyms/synonyms-page';
