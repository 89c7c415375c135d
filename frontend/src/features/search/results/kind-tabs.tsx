import { useSearchParams } from 'react-router';
import { changed } from '../../../lib/filter-address';
import { Tabs } from '../../../ui/tabs/tabs';
import { about } from './counts';
import { kinds } from './kinds';
import { kindOf } from './search-address';
import type { FacetsFound } from './search-facets';

interface KindTabsProps {
  counts: FacetsFound['kinds'] | undefined;
  /** How much there is of all kinds, where that is known already. */
  all: Counted | undefined;
}

interface Counted {
  count: number;
  isExact: boolean;
}

/** How much of each kind was found, as soon as that is known. Kinds of which there is nothing are left out, but for the one that is shown. */
export function KindTabs({ counts, all }: KindTabsProps) {
  const [parameters] = useSearchParams();
  const chosen = kindOf(parameters);
  const tabs = [
    { label: 'Everything', parameter: '', kind: null, counted: all ?? (counts && totalOf(counts)) },
    ...kinds.map((entry) => ({ ...entry, counted: counts?.find(({ kind }) => kind === entry.kind) })),
  ];
  return (
    <Tabs
      label="Result type"
      tabs={tabs
        .filter(({ kind, counted }) => !counts || kind === null || kind === chosen || Boolean(counted?.count))
        .map(({ label, parameter, kind, counted }) => ({
          label,
          to: changed(parameters, 'kind', parameter),
          current: kind === chosen,
          note: counted && about(counted.count, counted.isExact),
        }))}
    />
  );
}

export function totalOf(counts: FacetsFound['kinds']): Counted {
  return { count: counts.reduce((sum, entry) => sum + entry.count, 0), isExact: counts.every(({ isExact }) => isExact) };
}
