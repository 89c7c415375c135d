import { AcceptSuggestion } from './actions/accept-suggestion.js';
import { DeclineSuggestion } from './actions/decline-suggestion.js';
import { SuggestChange } from './actions/suggest-change.js';
import { WithdrawSuggestion } from './actions/withdraw-suggestion.js';
import { SuggestionFieldsResolver } from './graphql/suggestion-fields.resolver.js';
import { PageSuggestionsResolver, SpaceSuggestionsResolver } from './graphql/suggestion-places.resolver.js';
import { SuggestedPageLoader, WaitingInSpacesLoader, WaitingOnPagesLoader } from './graphql/suggestion.loaders.js';
import { SuggestionResolver } from './graphql/suggestion.resolver.js';
import { DecisionPersonalData } from './decision.personal-data.js';
import { SuggestionMail } from './suggestion.mail.js';
import { SuggestionMerges } from './suggestion.merge.js';
import { SuggestionPersonalData } from './suggestion.personal-data.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { SuggestionRepository } from './suggestion.repository.js';

/** Changes that readers suggest who may not edit. */
export const suggestionProviders = [
  AcceptSuggestion, DeclineSuggestion, PageSuggestionsResolver, SpaceSuggestionsResolver, SuggestChange, SuggestedPageLoader, SuggestionFieldsResolver, SuggestionMail,
  SuggestionMerges, SuggestionPersonalData, DecisionPersonalData, SuggestionQueries, SuggestionRepository, SuggestionResolver, WaitingInSpacesLoader, WaitingOnPagesLoader,
  WithdrawSuggestion,
];
