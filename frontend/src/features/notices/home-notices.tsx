import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { DismissNoticeDocument, NoticesDocument } from '../../gql/notices/graphql';
import { LinkButton } from '../../ui/link-button/link-button';
import { Notice } from '../../ui/notice/notice';
import { ServerHtml } from '../../ui/server-html/server-html';
import './notices.scss';

/** What administrators want people to know now. It is a help only, so it may be missing. */
export function HomeNotices() {
  const [{ data }] = useQuery({ query: NoticesDocument, requestPolicy: 'cache-and-network' });
  const [, dismiss] = useMutation(DismissNoticeDocument);
  const [gone, setGone] = useState<string[]>([]);
  const shown = (data?.notices ?? []).filter(({ id }) => !gone.includes(id));
  if (shown.length === 0) return null;
  const close = async (id: string) => {
    const { error } = await dismiss({ id });
    if (!error) setGone((before) => [...before, id]);
  };
  return (
    <section className="cb-notices" aria-label="Notices">
      {shown.map(({ id, title, html, severity }) => (
        <Notice key={id} kind={severity === 'WARNING' ? 'warning' : 'information'} title={title}>
          {html && <ServerHtml html={html} className="cb-notices__text" />}
          <LinkButton onClick={() => void close(id)}>
            Dismiss<span className="vh">: {title}</span>
          </LinkButton>
        </Notice>
      ))}
    </section>
  );
}
