import { useState } from 'react';
import { useQuery } from 'urql';
import { limits } from '@crossbench/schema/limits';
import { SkillSuggestionsDocument } from '../../../gql/profiles/graphql';
import { useDelayed } from '../../../lib/use-delayed';
import { count } from '../../../lib/words';
import { TokenField, type Token } from '../../../ui/token-field/token-field';

/** Milliseconds without typing before the server is asked. */
const pause = 200;

export function SkillsField({ skills }: { skills: string[] }) {
  const [tokens, setTokens] = useState(() => skills.map(asToken));
  const [typed, setTyped] = useState('');
  const prefix = useDelayed(typed.trim(), pause);
  const [{ data }] = useQuery({ query: SkillSuggestionsDocument, variables: { prefix }, pause: prefix === '' });
  const known = prefix === '' || typed.trim() === '' ? [] : (data?.skillSuggestions ?? []);
  const has = (name: string) => tokens.some(({ value }) => value.toLowerCase() === name.toLowerCase());

  return (
    <TokenField
      name="skills"
      label="Skills"
      hint={`People find you by them. ${limits.skillsPerPerson} at most; press Enter after each.`}
      placeholder="Add a skill"
      tokens={tokens}
      suggestions={known
        .filter(({ name }) => !has(name))
        .map(({ name, people }) => ({ ...asToken(name), note: count(people, 'person', 'people') }))}
      onTyped={setTyped}
      onChange={setTokens}
      read={(text) => {
        const name = text.trim().replace(/\s+/g, ' ');
        if (name.length > limits.skill) return { problem: `Use ${count(limits.skill, 'character')} or fewer for a skill` };
        if (tokens.length >= limits.skillsPerPerson) return { problem: `Use ${count(limits.skillsPerPerson, 'skill')} or fewer` };
        return has(name) ? { problem: `${name} is there already` } : asToken(name);
      }}
    />
  );
}

function asToken(name: string): Token {
  return { value: name, label: name };
}
