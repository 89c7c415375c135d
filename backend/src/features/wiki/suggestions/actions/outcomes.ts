/** It is as it was wanted. */
export interface SuggestionSaved {
  readonly type: 'WikiSuggestionSaved';
  readonly suggestionId: string;
}

/** Somebody has decided about it, or withdrawn it, before. */
export interface SuggestionDecided {
  readonly type: 'WikiSuggestionDecided';
  readonly suggestionId: string;
}
