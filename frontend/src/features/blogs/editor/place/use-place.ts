import { useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { AudienceOptionsDocument, type AudienceChoice, type AudienceOptionsQuery } from '../../../../gql/blogs/graphql';

export type AudienceOption = AudienceOptionsQuery['audienceOptions'][number];

interface PlaceOptions {
  postId: string;
  blogId: string;
  audience: AudienceChoice;
  onChange: (changed: { blogId?: string; audience?: AudienceChoice }) => void;
}

interface Place {
  /** Whom one can publish for there; undefined until the server has said so. */
  options: AudienceOption[] | undefined;
  /** Where it is to stand, as soon as that is chosen. */
  blogId: string;
  hasFailed: boolean;
  choose: (blogId: string) => void;
  chooseAudience: (audience: AudienceChoice) => void;
}

/** Where a post is to stand, and whom for. Both change at once: what is saved between would fit no place. */
export function usePlace({ postId, blogId, audience, onChange }: PlaceOptions): Place {
  const client = useClient();
  const [pending, setPending] = useState<string>();
  const [hasFailed, setHasFailed] = useState(false);
  const chosenHere = useRef(new Map<string, AudienceChoice>([[blogId, audience]]));
  const last = useRef(blogId);
  const [{ data, operation }] = useQuery({
    query: AudienceOptionsDocument,
    variables: { blogId, postId },
    requestPolicy: 'cache-and-network',
  });

  const choose = async (wanted: string) => {
    last.current = wanted;
    setPending(wanted);
    setHasFailed(false);
    const answer = await client.query(AudienceOptionsDocument, { blogId: wanted, postId }).toPromise();
    // Another place was chosen meanwhile.
    if (last.current !== wanted) return;
    setPending(undefined);
    const options = answer.data?.audienceOptions;
    if (!options) return setHasFailed(true);
    onChange({ blogId: wanted, audience: fitting(options, chosenHere.current.get(wanted) ?? audience) });
  };

  return {
    options: operation?.variables.blogId === blogId ? data?.audienceOptions : undefined,
    blogId: pending ?? blogId,
    hasFailed,
    choose: (wanted) => void choose(wanted),
    chooseAudience: (chosen) => {
      chosenHere.current.set(blogId, chosen);
      onChange({ audience: chosen });
    },
  };
}

/** What was chosen, where it can be; otherwise the fewest readers that there are to choose. */
export function fitting(options: readonly { choice: AudienceChoice }[], wanted: AudienceChoice): AudienceChoice {
  return options.some(({ choice }) => choice === wanted) ? wanted : (options.at(-1)?.choice ?? wanted);
}
