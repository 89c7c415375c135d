import type { RevisionFieldsFragment } from '../../../gql/content/graphql';

type Revision = Pick<RevisionFieldsFragment, 'number' | 'summary' | 'isCurrent'>;

/** What a revision is called in a list: what its author said of it, or what is known without. */
export function summaryOf({ number, summary }: Revision): string {
  if (summary !== '') return summary;
  return number === 1 ? 'First published' : 'Edited, without a summary';
}

/** "Revision 48, current" */
export function nameOf({ number, isCurrent }: Revision, noun: string): string {
  return isCurrent ? `${noun} ${number}, current` : `${noun} ${number}`;
}
