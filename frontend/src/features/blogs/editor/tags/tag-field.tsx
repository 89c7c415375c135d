import X from 'lucide-react/icons/x';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { count } from '../../../../lib/words';
import '../../../../ui/chip/chip.scss';
import { useField } from '../../../../ui/form/form-context';
import { FieldProblem } from '../../../../ui/form/form-group';
import { Icon } from '../../../../ui/icon/icon';
import { ShowWhenSuggested } from '../show-when-suggested';
import { withTag } from './tag-names';
import './tag-field.scss';
import { useTagSuggestions } from './use-tag-suggestions';

interface TagFieldProps {
  tags: string[];
  onChange: (tags: string[]) => void;
}

/** Topics: chosen from those in use, or new ones. Enter or a comma adds what was typed. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const field = useField('tags', false);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState('');
  const suggestions = useTagSuggestions(typed, tags);

  const add = (name: string) => {
    const outcome = withTag(tags, name);
    if ('problem' in outcome) return setNews(outcome.problem);
    setTyped('');
    if (outcome.tags.length === tags.length) return;
    setNews(`${outcome.tags.at(-1)} added`);
    onChange(outcome.tags);
  };

  const remove = (name: string) => {
    onChange(tags.filter((tag) => tag !== name));
    setNews(`${name} removed`);
    input.current?.focus();
  };

  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant');
    if ((event.key === 'Enter' && !isChoosing) || event.key === ',') {
      event.preventDefault();
      add(typed);
    }
    const last = tags.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
  };

  return (
    <ComboBox
      className={field.problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      allowsCustomValue
      menuTrigger="input"
      items={suggestions}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = suggestions.find(({ id }) => id === key);
        if (chosen) add(chosen.name);
      }}
    >
      <Label className="govuk-label">Tags</Label>
      <FieldProblem field={field} />
      <div className="cb-tagfield">
        {tags.map((tag) => (
          <span className="cb-chip" key={tag}>
            {tag}
            <button type="button" aria-label={`Remove ${tag}`} onClick={() => remove(tag)}>
              <Icon of={X} />
            </button>
          </span>
        ))}
        <Input id={field.id} ref={input} placeholder="Add a tag" onKeyDownCapture={keys} onBlur={() => add(typed)} />
      </div>
      <p className="meta cb-tagfield__news" role="status">
        {news}
      </p>
      <ShowWhenSuggested names={suggestions.map(({ name }) => name).join()} />
      <Popover className="cb-toolmenu" placement="bottom start">
        <ListBox<(typeof suggestions)[number]>>
          {({ id, name, postCount }) => (
            <ListBoxItem id={id} textValue={name} className="cb-toolmenu__item">
              {name} <span className="meta">{count(postCount, 'post')}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
