import { createContext, use, type ReactNode } from 'react';
import type { HistoryFieldsFragment, PersonLineFieldsFragment } from '../../../gql/content/graphql';
import { RestoreButton } from './restore-button';

/** Something that happened to an item and made no text of it. */
export interface Happening {
  id: string;
  createdAt: string;
  person: Pick<PersonLineFieldsFragment, 'id' | 'name' | 'path' | 'department'> | null;
  /** What it was, such as "Reviewed: still right". */
  words: string;
  /** What was said of it; may be empty. */
  note: string;
}

/** What a history is in, which differs between kinds of items. */
export interface HistorySetting {
  /** What readers call one of its texts. */
  noun: 'revision' | 'version';
  /** What stands between the item's address and the number of one of its texts. */
  segment: 'history' | 'versions';
  /** The way to the item. */
  trailTo: (history: Pick<HistoryFieldsFragment, 'title' | 'path'>) => { label: string; to: string }[];
  /** Takes back an older text; nothing for those who may not. */
  restore: (history: HistoryFieldsFragment, number: number) => ReactNode;
  /** What else happened to the item, the newest first; shown between its texts. */
  happenings: readonly Happening[];
}

const standard: HistorySetting = {
  noun: 'revision',
  segment: 'history',
  trailTo: ({ title, path }) => [{ label: title || 'Untitled', to: path }],
  restore: (history, number) => history.canRestore && <RestoreButton history={history} number={number} />,
  happenings: [],
};

export const HistorySettingContext = createContext(standard);

export function useHistorySetting(): HistorySetting & { Noun: string } {
  const setting = use(HistorySettingContext);
  return { ...setting, Noun: setting.noun === 'revision' ? 'Revision' : 'Version' };
}
