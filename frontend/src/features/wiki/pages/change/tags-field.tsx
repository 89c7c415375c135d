import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useQuery } from 'urql';
import { WikiTagSuggestionsDocument } from '../../../../gql/wiki/graphql';
import { TokenField } from '../../../../ui/token-field/token-field';
import { useTagNames } from '../../../../ui/token-field/use-tag-names';

/** What a page is about: tags in use, or new ones. */
export function TagsField({ tags }: { tags: readonly { name: string }[] }) {
  const [names, setNames] = useState(() => tags.map(({ name }) => name));
  const { prefix, fieldWith } = useTagNames(names, setNames, 'tag');
  const [{ data }] = useQuery({ query: WikiTagSuggestionsDocument, variables: { prefix }, pause: prefix === '' });
  const hint = `People find the page by them. ${limits.tagsPerItem} at most; press Enter after each.`;
  return <TokenField name="tags" label="Tags" hint={hint} {...fieldWith(data?.tagSuggestions)} />;
}
