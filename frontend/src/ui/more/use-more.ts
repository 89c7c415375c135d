import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { toRequestFailure, type RequestFailure } from '../../lib/request-failure';

/** One page of a list, as every connection answers it. */
export interface ListPage<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface More<Node> {
  /** The first page and everything asked for since, each once. */
  nodes: Node[];
  hasMore: boolean;
  busy: boolean;
  failure: RequestFailure | undefined;
  /** Asks for the next page; answers how many were shown before and how many came. */
  showMore: () => Promise<{ before: number; added: number }>;
}

interface Options<Data, Variables, Node> {
  query: TypedDocumentNode<Data, Variables>;
  variables: (after: string) => Variables;
  pick: (data: Data) => ListPage<Node>;
  /** Undefined until it is there. */
  first: ListPage<Node> | undefined;
}

/** A list that grows by a button. The first page is asked by the page itself, which also shows its failure. */
export function useMore<Data, Variables extends AnyVariables, Node extends { id: string }>({
  query,
  variables,
  pick,
  first,
}: Options<Data, Variables, Node>): More<Node> {
  const client = useClient();
  const [later, setLater] = useState<ListPage<Node>[]>([]);
  const [state, setState] = useState<{ busy: boolean; failure?: RequestFailure }>({ busy: false });
  const pages = first === undefined ? [] : [first, ...later];
  const nodes = unique(pages.flatMap((page) => page.nodes));
  const { hasNextPage = false, endCursor = null } = pages.at(-1)?.pageInfo ?? {};

  const showMore = async () => {
    const nothing = { before: nodes.length, added: 0 };
    if (state.busy || endCursor === null) return nothing;
    setState({ busy: true });
    const { data, error } = await client.query(query, variables(endCursor)).toPromise();
    setState({ busy: false, failure: error && toRequestFailure(error) });
    if (data === undefined) return nothing;
    const page = pick(data);
    setLater((before) => [...before, page]);
    return { before: nodes.length, added: unique([...nodes, ...page.nodes]).length - nodes.length };
  };

  return { nodes, hasMore: hasNextPage, busy: state.busy, failure: state.failure, showMore };
}

/** What was published while reading moves the pages, so an item may come twice. */
function unique<Node extends { id: string }>(nodes: Node[]): Node[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
