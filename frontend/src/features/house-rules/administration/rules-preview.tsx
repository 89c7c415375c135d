import { useState } from 'react';
import { useClient } from 'urql';
import { HouseRulesPreviewDocument, type HouseRulesPreviewQuery } from '../../../gql/house-rules/graphql';
import { toRequestFailure, type RequestFailure } from '../../../lib/request-failure';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Notice } from '../../../ui/notice/notice';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';

interface Preview {
  busy: boolean;
  answer: HouseRulesPreviewQuery['houseRulesPreview'] | undefined;
  failure: RequestFailure | undefined;
  ask: (markdown: string) => void;
}

/** Asks the server how a text would look; it alone makes HTML. */
export function usePreview(): Preview {
  const client = useClient();
  const [state, setState] = useState<Omit<Preview, 'ask'>>({ busy: false, answer: undefined, failure: undefined });
  const ask = async (markdown: string) => {
    setState((before) => ({ ...before, busy: true }));
    const { data, error } = await client
      .query(HouseRulesPreviewDocument, { markdown }, { requestPolicy: 'network-only' })
      .toPromise();
    setState({ busy: false, answer: data?.houseRulesPreview, failure: error && toRequestFailure(error) });
  };
  return { ...state, ask: (markdown) => void ask(markdown) };
}

export function RulesPreview({ preview: { answer, failure } }: { preview: Preview }) {
  return (
    <div role="status" aria-label="Preview">
      {failure && <FailureNotice failure={failure} />}
      {answer && answer.problems.length > 0 && (
        <Notice title="This cannot be published yet">
          <ul>
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {answer && <ServerHtml html={answer.html} className="cb-prose cb-rulesadmin__text" />}
    </div>
  );
}
