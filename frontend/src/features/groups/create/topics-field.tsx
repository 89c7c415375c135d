import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useQuery } from 'urql';
import { TopicSuggestionsDocument } from '../../../gql/groups/graphql';
import { useDelayed } from '../../../lib/use-delayed';
import { count } from '../../../lib/words';
import { TokenField, type Token } from '../../../ui/token-field/token-field';

/** Milliseconds without typing before the server is asked. */
const pause = 200;

/** What a group is about: tags in use, or new ones. */
export function TopicsField({ topics = [] }: { topics?: { name: string }[] }) {
  const [tokens, setTokens] = useState<Token[]>(() => topics.map(({ name }) => asToken(name)));
  const [typed, setTyped] = useState('');
  const prefix = useDelayed(typed.trim(), pause);
  const [{ data }] = useQuery({ query: TopicSuggestionsDocument, variables: { prefix }, pause: prefix === '' });
  const known = prefix === '' || typed.trim() === '' ? [] : (data?.tagSuggestions ?? []);
  const has = (name: string) => tokens.some(({ value }) => value.toLowerCase() === name.toLowerCase());
  return (
    <TokenField
      name="topics"
      label="Topics"
      hint={`People find the group by them. ${limits.tagsPerItem} at most; press Enter after each.`}
      placeholder="Add a topic"
      tokens={tokens}
      suggestions={known.filter(({ name }) => !has(name)).map(({ name }) => asToken(name))}
      onTyped={setTyped}
      onChange={setTokens}
      read={(text) => {
        const name = text.trim().replace(/^#/, '').replace(/\s+/g, ' ');
        if (name === '') return undefined;
        if (name.length > limits.tag) return { problem: `Use ${count(limits.tag, 'character')} or fewer for a topic` };
        if (tokens.length >= limits.tagsPerItem) return { problem: `Use ${count(limits.tagsPerItem, 'topic')} or fewer` };
        return has(name) ? { problem: `${name} is there already` } : asToken(name);
      }}
    />
  );
}

function asToken(name: string): Token {
  return { value: name, label: name };
}
