import History from 'lucide-react/icons/history';
import { ListBox } from 'react-aria-components';
import { Icon } from '../../../ui/icon/icon';
import { Option, Section } from './option';
import { searchPath } from './search-path';

/** What this person searched for lately, while the field is empty. */
export function RecentSearches({ queries }: { queries: string[] }) {
  return (
    <ListBox aria-label="Suggestions">
      <Section label="Recent searches" show>
        {queries.map((query) => (
          <Option key={query} id={query} to={searchPath(query)} name={query} picture={<Icon of={History} />}>
            {query}
          </Option>
        ))}
      </Section>
    </ListBox>
  );
}
