import { Tabs } from '../../../ui/tabs/tabs';

export const synonymsPath = '/administration/synonyms';
export const acronymsPath = '/administration/synonyms/acronyms';

export function SynonymTabs({ current }: { current: 'synonyms' | 'acronyms' }) {
  return (
    <Tabs
      label="Synonyms"
      tabs={[
        { label: 'Synonyms', to: synonymsPath, current: current === 'synonyms' },
        { label: 'Acronyms found in texts', to: acronymsPath, current: current === 'acronyms' },
      ]}
    />
  );
}
