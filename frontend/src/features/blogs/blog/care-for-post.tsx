import { useState } from 'react';
import { useMutation } from 'urql';
import { PinPostDocument, UnpinPostDocument, type PinsAnswerFragment } from '../../../gql/blogs/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Banner } from '../../../ui/banner/banner';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { LinkButton } from '../../../ui/link-button/link-button';
import { TakeOut } from './take-out';
import './blog.scss';

interface CareForPostProps {
  post: { id: string; title: string };
  mayPin: boolean;
  mayTakeOut: boolean;
  isPinned: boolean;
}

/** What those who look after a blog may do with a post in it; nothing for everybody else. */
export function CareForPost({ post, mayPin, mayTakeOut, isPinned }: CareForPostProps) {
  const [pinning, pin] = useMutation(PinPostDocument);
  const [unpinning, unpin] = useMutation(UnpinPostDocument);
  const [asked, setAsked] = useState(false);
  if (!mayPin && !mayTakeOut) return null;
  const error = pinning.error ?? unpinning.error;
  const refusal = problemIn(pinning.data?.pinPost) ?? problemIn(unpinning.data?.unpinPost);
  const run = isPinned ? unpin : pin;
  return (
    <div className="cb-care">
      {mayPin && (
        <LinkButton onClick={() => void run({ postId: post.id })}>
          {isPinned ? 'Unpin' : 'Pin to the top'}
          <span className="vh">: {post.title}</span>
        </LinkButton>
      )}
      {mayTakeOut && (
        <LinkButton onClick={() => setAsked(true)}>
          Take out of this blog<span className="vh">: {post.title}</span>
        </LinkButton>
      )}
      {error && <FailureNotice failure={toRequestFailure(error)} />}
      {refusal && <Banner kind="warning">{refusal}</Banner>}
      {asked && <TakeOut post={post} onClose={() => setAsked(false)} />}
    </div>
  );
}

function problemIn(answer: PinsAnswerFragment | undefined): string | undefined {
  return answer?.__typename === 'ValidationFailed' ? answer.problems[0]?.message : undefined;
}
