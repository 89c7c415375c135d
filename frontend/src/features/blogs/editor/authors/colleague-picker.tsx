import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Avatar } from '../../../../ui/avatar/avatar';
import { jobAndDepartment } from '../../../../ui/person-line/job-and-department';
import { ShowWhenSuggested } from '../../../../ui/token-field/show-when-suggested';
import type { Colleague } from '../../../editor/public';
import { usePossibleAuthors } from './use-possible-authors';

interface ColleaguePickerProps {
  authors: readonly { id: string }[];
  /** Where the post is to stand: in a group its members write. */
  blogId: string;
  problem: string | undefined;
  onChoose: (person: Colleague) => void;
}

/** Finds a colleague by the beginnings of their name. */
export function ColleaguePicker({ authors, blogId, problem, onChoose }: ColleaguePickerProps) {
  const [typed, setTyped] = useState('');
  const colleagues = usePossibleAuthors(typed, blogId, authors);
  return (
    <ComboBox
      className={problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      menuTrigger="input"
      items={colleagues}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = colleagues.find(({ id }) => id === key);
        if (!chosen) return;
        setTyped('');
        onChoose(chosen);
      }}
    >
      <Label className="govuk-label">Add a colleague</Label>
      {problem && (
        <p className="govuk-error-message" role="alert">
          <span className="vh">Error:</span> {problem}
        </p>
      )}
      <Input className="govuk-input" placeholder="Their name" autoComplete="off" />
      <ShowWhenSuggested names={colleagues.map(({ id }) => id).join()} />
      <Popover className="cb-toolmenu" placement="bottom start">
        <ListBox<Colleague>>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name} className="cb-toolmenu__item">
              <Avatar person={person} size="s" />
              <span>
                {person.name} <span className="meta">{jobAndDepartment(person, 'acronym')}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
