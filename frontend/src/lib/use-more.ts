import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { toRequestFailure, type RequestFailure } from './request-failure';

/** A page of a list that goes on after a cursor. */
export interface Connection<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Options<Node, Data, Variables> {
  /** The first page, as the page's own query brought it. */
  first: Connection<Node>;
  query: TypedDocumentNode<Data, Variables>;
  variables: (after: string) => Variables;
  pick: (data: Data) => Connection<Node>;
}

interface More<Node> {
  nodes: Node[];
  hasMore: boolean;
  loading: boolean;
  failure: RequestFailure | undefined;
  showMore: () => Promise<void>;
}

interface Further<Node> {
  /** The first page that these follow: when that changes they no longer fit. */
  after: Connection<Node>;
  pages: Connection<Node>[];
}

/** "Show more": the first page and those asked for since. */
export function useMore<Node, Data, Variables extends AnyVariables>({
  first,
  query,
  variables,
  pick,
}: Options<Node, Data, Variables>): More<Node> {
  const client = useClient();
  const [further, setFurther] = useState<Further<Node>>({ after: first, pages: [] });
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<RequestFailure>();
  const pages = further.after === first ? [first, ...further.pages] : [first];
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;

  const showMore = async () => {
    if (loading || endCursor === null) return;
    setLoading(true);
    const { data, error } = await client.query(query, variables(endCursor)).toPromise();
    setLoading(false);
    setFailure(error && toRequestFailure(error));
    if (data) setFurther({ after: first, pages: [...pages.slice(1), pick(data)] });
  };

  return { nodes: pages.flatMap((page) => page.nodes), hasMore: hasNextPage, loading, failure, showMore };
}
