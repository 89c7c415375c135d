import type { WikiSuggestionStatus } from '../../../gql/wiki/graphql';

interface StatusWords {
  label: string;
  colour: 'grey' | 'green' | 'yellow' | 'red';
}

/** What became of a suggestion, as lists say it. */
export const statusWords: Record<WikiSuggestionStatus, StatusWords> = {
  WAITING: { label: 'Waiting', colour: 'yellow' },
  ACCEPTED: { label: 'Accepted', colour: 'green' },
  ACCEPTED_WITH_CHANGES: { label: 'Accepted with changes', colour: 'green' },
  DECLINED: { label: 'Declined', colour: 'red' },
  WITHDRAWN: { label: 'Withdrawn', colour: 'grey' },
};
