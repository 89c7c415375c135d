import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { ShowWhenSuggested } from '../../../../ui/token-field/show-when-suggested';
import type { LinkChoice } from '../../../editor/public';
import { placeOf, usePagesToLink, type PageToLink } from './use-pages-to-link';

const none: readonly PageToLink[] = [];

interface PageSearchProps {
  spaceId: string;
  onChoose: (choice: LinkChoice) => void;
}

/** Finds the page to which a link is to lead by its title. */
export function PageSearch({ spaceId, onChoose }: PageSearchProps) {
  const [typed, setTyped] = useState('');
  const pages = usePagesToLink(typed.trim() || undefined, spaceId) ?? none;
  return (
    <ComboBox
      className="govuk-form-group"
      menuTrigger="input"
      items={[...pages]}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = pages.find(({ id }) => id === key);
        if (!chosen) return;
        setTyped('');
        onChoose({ words: chosen.title, href: chosen.path });
      }}
    >
      <Label className="govuk-label">Page of the wiki</Label>
      <Text slot="description" className="govuk-hint">
        Type a part of its title and choose it: its address appears below. Leave this empty to link to anything else.
      </Text>
      <Input className="govuk-input" autoComplete="off" />
      <ShowWhenSuggested names={pages.map(({ id }) => id).join()} />
      <Popover className="cb-toolmenu" placement="bottom start">
        <ListBox<PageToLink>>
          {(page) => (
            <ListBoxItem id={page.id} textValue={page.title} className="cb-toolmenu__item">
              <span>
                {page.title} <span className="meta">{placeOf(page, spaceId)}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
