import X from 'lucide-react/icons/x';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import '../chip/chip.scss';
import { useField } from '../form/form-context';
import { FieldProblem } from '../form/form-group';
import { Icon } from '../icon/icon';
import { ShowWhenSuggested } from './show-when-suggested';
import './token-field.scss';

export interface Token {
  /** What the form sends, once for each token under the field's name. */
  value: string;
  label: string;
}

interface Suggestion extends Token {
  note?: string;
}

interface TokenFieldProps {
  name: string;
  label: string;
  hint?: string;
  placeholder: string;
  tokens: Token[];
  /** For what is typed now; without those that are chosen already. */
  suggestions: Suggestion[];
  onTyped: (typed: string) => void;
  onChange: (tokens: Token[]) => void;
  /** What was typed as a token, or why it cannot be one. */
  read: (typed: string) => Token | { problem: string } | undefined;
}

/** Several values in one field. Enter or a comma adds what was typed; Backspace in the empty field takes the last away. */
export function TokenField({ name, label, hint, placeholder, tokens, suggestions, onTyped, onChange, read }: TokenFieldProps) {
  const field = useField(name, Boolean(hint));
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState('');

  const type = (text: string) => {
    setTyped(text);
    onTyped(text);
  };
  const add = (token: Token) => {
    type('');
    if (tokens.some(({ value }) => value === token.value)) return setNews(`${token.label} is there already`);
    setNews(`${token.label} added`);
    onChange([...tokens, token]);
  };
  const addTyped = () => {
    const outcome = typed.trim() === '' ? undefined : read(typed);
    if (outcome === undefined) return;
    if ('problem' in outcome) setNews(outcome.problem);
    else add(outcome);
  };
  const remove = ({ value, label: removed }: Token) => {
    onChange(tokens.filter((token) => token.value !== value));
    setNews(`${removed} removed`);
    input.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant');
    if ((event.key === 'Enter' && !isChoosing) || event.key === ',') {
      event.preventDefault();
      addTyped();
    }
    const last = tokens.at(-1);
    if (event.key === 'Backspace' && typed === '' && last) remove(last);
  };

  return (
    <ComboBox
      className={field.problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      allowsCustomValue
      menuTrigger="input"
      items={suggestions.map((suggestion) => ({ ...suggestion, id: suggestion.value }))}
      inputValue={typed}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={(key) => {
        const chosen = suggestions.find(({ value }) => value === key);
        if (chosen) add({ value: chosen.value, label: chosen.label });
      }}
    >
      <Label className="govuk-label">{label}</Label>
      {hint && (
        <div className="govuk-hint" id={field.hintId}>
          {hint}
        </div>
      )}
      <FieldProblem field={field} />
      <div className="cb-tokens">
        {tokens.map((token) => (
          <span className="cb-chip" key={token.value}>
            {token.label}
            <button type="button" aria-label={`Remove ${token.label}`} onClick={() => remove(token)}>
              <Icon of={X} />
            </button>
            <input type="hidden" name={name} value={token.value} />
          </span>
        ))}
        <Input
          id={field.id}
          ref={input}
          placeholder={placeholder}
          aria-describedby={field.control['aria-describedby']}
          onKeyDownCapture={keys}
          onBlur={addTyped}
        />
      </div>
      <p className="meta cb-tokens__news" role="status">
        {news}
      </p>
      <ShowWhenSuggested names={suggestions.map(({ value }) => value).join()} />
      <Popover className="cb-suggestions" placement="bottom start">
        <ListBox<Suggestion & { id: string }>>
          {({ id, label: suggested, note }) => (
            <ListBoxItem id={id} textValue={suggested} className="cb-suggestions__item">
              {suggested} {note && <span className="meta">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
