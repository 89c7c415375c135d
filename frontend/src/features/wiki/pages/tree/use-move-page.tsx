import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { MoveWikiPageDocument, type MoveWikiPageInput, type PagePlaceFragment } from '../../../../gql/wiki/graphql';
import { toRequestFailure } from '../../../../lib/request-failure';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { Notice } from '../../../../ui/notice/notice';

export interface MovingPage {
  move: (input: MoveWikiPageInput) => Promise<PagePlaceFragment | undefined>;
  /** Some people would gain or lose sight of it. */
  question: { key: string; message: string } | undefined;
  accept: () => Promise<PagePlaceFragment | undefined>;
  decline: () => void;
  busy: boolean;
  problem: ReactNode;
  news: string;
}

/** Moves a page; asks before other people get to see it, or no longer do. */
export function useMovePage(): MovingPage {
  const [{ fetching, error }, execute] = useMutation(MoveWikiPageDocument);
  const [asked, setAsked] = useState<{ input: MoveWikiPageInput; key: string; message: string }>();
  const [refusal, setRefusal] = useState<string>();
  const [news, setNews] = useState('');

  const move = async (input: MoveWikiPageInput) => {
    setRefusal(undefined);
    setNews('');
    const { data } = await execute({ input });
    const result = data?.moveWikiPage;
    setAsked(result?.__typename === 'WikiReachChange' ? { input, key: result.key, message: result.message } : undefined);
    if (result?.__typename === 'ValidationFailed') setRefusal(result.problems[0]?.message);
    if (result?.__typename !== 'WikiPageSaved') return undefined;
    setNews(`${result.page.title} moved`);
    return result.page;
  };

  return {
    move,
    question: asked,
    accept: async () => (asked ? move({ ...asked.input, acceptedChange: asked.key }) : undefined),
    decline: () => setAsked(undefined),
    busy: fetching,
    problem: error ? <FailureNotice failure={toRequestFailure(error)} /> : refusal && <Notice title={refusal} />,
    news,
  };
}
