import type { DomainEvent } from '../../../platform/events/domain-event.js';

interface Facts {
  readonly pageId: string;
}

export const changeSuggested = (id: string, facts: Facts): DomainEvent => ({ name: 'wiki-change-suggested', subjectId: id, facts: { ...facts } });

/** Its text is a version of the page now; `version` is the number of it. */
export const suggestionAccepted = (id: string, facts: Facts & { readonly version: number; readonly changed: boolean }): DomainEvent => ({
  name: 'wiki-suggestion-accepted', subjectId: id, facts: { ...facts },
});

export const suggestionDeclined = (id: string, facts: Facts): DomainEvent => ({ name: 'wiki-suggestion-declined', subjectId: id, facts: { ...facts } });

export const suggestionWithdrawn = (id: string, facts: Facts): DomainEvent => ({ name: 'wiki-suggestion-withdrawn', subjectId: id, facts: { ...facts } });
