import { imageAddress } from '@crossbench/schema/rich-text';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { DraftPreviewDocument } from '../../../gql/blogs/graphql';
import { RequestFailure, toRequestFailure } from '../../../lib/request-failure';
import { FailureNotice } from '../../../ui/form/failure-notice';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import type { DraftSaver } from './saving/draft-saver';
import type { DraftText } from './saving/draft-text';

interface PreviewProps {
  postId: string;
  saver: DraftSaver<DraftText>;
}

/** The saved draft as readers would see it, drawn by the server. */
export function Preview({ postId, saver }: PreviewProps) {
  const client = useClient();
  const [html, setHtml] = useState<string | RequestFailure>();
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      if (!(await saver.ensureSaved())) return new RequestFailure('UNAVAILABLE');
      const { data, error } = await client.query(
        DraftPreviewDocument,
        { id: postId },
        { requestPolicy: 'network-only' },
      );
      return data?.post.draft?.html ?? (error ? toRequestFailure(error) : new RequestFailure('INTERNAL'));
    };
    void read().then((answer) => isHere && setHtml(answer));
    return () => {
      isHere = false;
    };
  }, [client, postId, saver]);

  const { title, standfirst, cover } = saver.text;
  return (
    <div className="cb-preview">
      <p className="h-xl">{title || 'Untitled'}</p>
      {standfirst && <p className="lede">{standfirst}</p>}
      {cover && <img className="cb-preview__cover" src={imageAddress(cover.attachmentId)} alt={cover.description} />}
      {html === undefined && <Skeleton label="Loading the preview" rows={1} />}
      {html instanceof RequestFailure && <FailureNotice failure={html} />}
      {typeof html === 'string' && <ServerHtml className="cb-prose" html={html} />}
    </div>
  );
}
