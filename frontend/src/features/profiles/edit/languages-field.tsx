import { useState } from 'react';
import { limits } from '@crossbench/schema/limits';
import { count } from '../../../lib/words';
import { TokenField } from '../../../ui/token-field/token-field';
import type { Choices } from './choices';

type Language = Choices['languages'][number];

const suggestionsShown = 8;

/** Only languages of the list; any part of the name finds them. */
export function LanguagesField({ spoken, all }: { spoken: Language[]; all: Language[] }) {
  const [tokens, setTokens] = useState(() => spoken.map(asToken));
  const [typed, setTyped] = useState('');
  const text = typed.trim().toLowerCase();
  const chosen = new Set(tokens.map(({ value }) => value));
  const fitting =
    text === '' ? [] : all.filter(({ code, name }) => !chosen.has(code) && name.toLowerCase().includes(text)).map(asToken);

  return (
    <TokenField
      name="languages"
      label="Languages"
      hint="Those in which colleagues can talk or sign with you, your preferred one first."
      placeholder="Add a language"
      tokens={tokens}
      suggestions={fitting.slice(0, suggestionsShown)}
      onTyped={setTyped}
      onChange={setTokens}
      read={() => {
        if (tokens.length >= limits.languagesPerPerson) return { problem: `Use ${count(limits.languagesPerPerson, 'language')} or fewer` };
        const [only] = fitting.length === 1 ? fitting : fitting.filter(({ label }) => label.toLowerCase() === text);
        return only ?? { problem: 'Choose a language from the list' };
      }}
    />
  );
}

function asToken({ code, name }: Language) {
  return { value: code, label: name };
}
