import { AcronymsInTexts } from './acronyms-in-texts.queries.js';
import { DecideAcronym } from './actions/decide-acronym.js';
import { RemoveSynonymSet } from './actions/remove-synonym-set.js';
import { SaveSynonymSet } from './actions/save-synonym-set.js';
import { SynonymResolver } from './graphql/synonym.resolver.js';
import { SynonymQueries } from './synonym.queries.js';
import { SynonymRepository } from './synonym.repository.js';

/** Synonyms, and the acronyms that are offered as such. */
export const synonymProviders = [AcronymsInTexts, DecideAcronym, RemoveSynonymSet, SaveSynonymSet, SynonymQueries, SynonymRepository, SynonymResolver];
