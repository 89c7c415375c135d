import { useState } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { RequestFailure, toRequestFailure } from './request-failure';

/** Something wrong with one field; without a field, with the form as a whole. */
export interface Problem {
  field?: string;
  message: string;
}

interface Refusal {
  __typename: 'ValidationFailed';
  problems: Problem[];
}

/** What `Form` needs to know of the mutation behind it. */
export interface FormState {
  problems: Problem[];
  failure: RequestFailure | undefined;
  busy: boolean;
}

export interface FormMutation<Variables, Result> extends FormState {
  /** Sends the form once; pressed again while under way it does nothing. */
  submit: (variables: Variables) => Promise<void>;
  /** Shows problems found in the browser, before anything is sent. */
  refuse: (problems: Problem[]) => void;
  /** The last answer that was not a refusal. */
  result: Exclude<Result, Refusal> | undefined;
}

interface Options<Data, Variables, Result> {
  mutation: TypedDocumentNode<Data, Variables>;
  /** Picks the result union out of the answer. */
  pick: (data: Data) => Result;
  /** Called with every result but ValidationFailed. Problems that it returns are shown like the server's. */
  onResult?: (result: Exclude<Result, Refusal>) => Problem[] | void;
}

const nothing: FormState = { problems: [], failure: undefined, busy: false };

/**
 * Runs a mutation that answers with a union of results. What was entered stays: the form is never reset here. Thrown
 * errors become `failure`, which `Form` shows; nothing is thrown on.
 */
export function useFormMutation<Data, Variables extends AnyVariables, Result extends { __typename: string }>({
  mutation,
  pick,
  onResult,
}: Options<Data, Variables, Result>): FormMutation<Variables, Result> {
  const [, execute] = useMutation(mutation);
  const [state, setState] = useState<FormState>(nothing);
  const [result, setResult] = useState<Exclude<Result, Refusal>>();

  const submit = async (variables: Variables) => {
    if (state.busy) return;
    setState({ ...nothing, busy: true });
    const { data, error } = await execute(variables);
    if (error || !data) {
      setState({ ...nothing, failure: error ? toRequestFailure(error) : new RequestFailure('INTERNAL') });
      return;
    }
    const answer = pick(data);
    if (isRefusal(answer)) {
      setState({ ...nothing, problems: answer.problems });
      return;
    }
    const accepted = answer as Exclude<Result, Refusal>;
    const problems = onResult?.(accepted) ?? [];
    setResult(accepted);
    setState({ ...nothing, problems });
  };

  return { ...state, result, submit, refuse: (problems) => setState({ ...nothing, problems }) };
}

function isRefusal(answer: { __typename: string }): answer is Refusal {
  return answer.__typename === 'ValidationFailed';
}
