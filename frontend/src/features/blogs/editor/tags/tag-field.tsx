import { useQuery } from 'urql';
import { TagSuggestionsDocument } from '../../../../gql/blogs/graphql';
import { count } from '../../../../lib/words';
import { TokenField } from '../../../../ui/token-field/token-field';
import { useTagNames } from '../../../../ui/token-field/use-tag-names';

interface TagFieldProps {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** What a post is about: tags in use, or new ones. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const { prefix, fieldWith } = useTagNames(tags, onChange, 'tag');
  const [{ data }] = useQuery({ query: TagSuggestionsDocument, variables: { prefix }, pause: prefix === '' });
  const known = data?.tagSuggestions.map(({ name, postCount }) => ({ name, note: count(postCount, 'post') }));
  return <TokenField name="tags" label="Tags" {...fieldWith(known)} />;
}
