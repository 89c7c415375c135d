import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useQuery } from 'urql';
import { TopicSuggestionsDocument } from '../../../gql/groups/graphql';
import { TokenField } from '../../../ui/token-field/token-field';
import { useTagNames } from '../../../ui/token-field/use-tag-names';

/** What a group is about: tags in use, or new ones. */
export function TopicsField({ topics = [] }: { topics?: { name: string }[] }) {
  const [names, setNames] = useState(() => topics.map(({ name }) => name));
  const { prefix, fieldWith } = useTagNames(names, setNames, 'topic');
  const [{ data }] = useQuery({ query: TopicSuggestionsDocument, variables: { prefix }, pause: prefix === '' });
  const hint = `People find the group by them. ${limits.tagsPerItem} at most; press Enter after each.`;
  return <TokenField name="topics" label="Topics" hint={hint} {...fieldWith(data?.tagSuggestions)} />;
}
