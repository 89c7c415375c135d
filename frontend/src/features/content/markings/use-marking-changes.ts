import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { AllowMarkingDocument, MoveMarkingDocument, SetMarkingCeilingDocument, type MarkingMove } from '../../../gql/content/graphql';
import { toRequestFailure, type RequestFailure } from '../../../lib/request-failure';

type Answer = { __typename: string; message?: string };

export interface MarkingChanges {
  busy: boolean;
  /** Why the last change was not made; empty when it was. */
  refusal: string;
  failure: RequestFailure | undefined;
  move: (id: string, direction: MarkingMove) => Promise<void>;
  allow: (id: string, allowed: boolean) => Promise<void>;
  setCeiling: (id: string) => Promise<void>;
}

/** The changes that are one press of a button. The list is asked for again by itself. */
export function useMarkingChanges(): MarkingChanges {
  const client = useClient();
  const [state, setState] = useState<Pick<MarkingChanges, 'busy' | 'refusal' | 'failure'>>({ busy: false, refusal: '', failure: undefined });

  const run = async <Data, Variables extends AnyVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => Answer,
  ) => {
    setState({ busy: true, refusal: '', failure: undefined });
    const { data, error } = await client.mutation(mutation, variables).toPromise();
    const answer = data && pick(data);
    const refusal = answer?.__typename === 'MarkingRefused' ? (answer.message ?? '') : '';
    setState({ busy: false, refusal, failure: error && toRequestFailure(error) });
  };
  return {
    ...state,
    move: (id, direction) => run(MoveMarkingDocument, { id, direction }, (data) => data.moveMarking),
    allow: (id, allowed) => run(AllowMarkingDocument, { id, allowed }, (data) => data.allowMarking),
    setCeiling: (id) => run(SetMarkingCeilingDocument, { id }, (data) => data.setMarkingCeiling),
  };
}
