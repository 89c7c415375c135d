import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { SetAsideDraftsDocument, SetAsideTextDocument, type SetAsideDraftsQuery } from '../../../../gql/blogs/graphql';
import { toRequestFailure, RequestFailure } from '../../../../lib/request-failure';
import { FailureNotice } from '../../../../ui/form/failure-notice';
import { LinkButton } from '../../../../ui/link-button/link-button';
import { Time } from '../../../../ui/time/time';
import { textOf, type DraftText } from '../saving/draft-text';
import './set-aside-list.scss';

interface SetAsideListProps {
  postId: string;
  /** Asked again when it changes: a text may have been set aside with that save. */
  asked: number;
  onLookAt: (text: DraftText) => void;
}

type Known = SetAsideDraftsQuery['post']['setAsideDrafts'];

/** What authors saved other texts over. Nothing is shown where there is none. */
export function SetAsideList({ postId, asked, onLookAt }: SetAsideListProps) {
  const client = useClient();
  const [texts, setTexts] = useState<Known>([]);
  const [failure, setFailure] = useState<RequestFailure>();

  useEffect(() => {
    let isGone = false;
    const load = client.query(SetAsideDraftsDocument, { id: postId }, { requestPolicy: 'network-only' });
    void load.toPromise().then(({ data }) => {
      if (data && !isGone) setTexts(data.post.setAsideDrafts);
    });
    return () => {
      isGone = true;
    };
  }, [client, postId, asked]);

  const lookAt = async (id: string) => {
    const { data, error } = await client.query(SetAsideTextDocument, { postId, id }).toPromise();
    setFailure(data ? undefined : error ? toRequestFailure(error) : new RequestFailure('INTERNAL'));
    if (data) onLookAt(textOf(data.post.setAsideDraft));
  };

  if (texts.length === 0) return null;
  return (
    <section className="cb-set-aside" aria-labelledby="set-aside-list">
      <h2 id="set-aside-list">Texts set aside</h2>
      <p className="meta">Another text was saved over these. The newest 20 are kept.</p>
      {failure && <FailureNotice failure={failure} />}
      <ul>
        {texts.map(({ id, title, savedBy, setAsideAt, setAsideBy }) => (
          <li key={id}>
            <LinkButton onClick={() => void lookAt(id)}>{title || 'Untitled'}</LinkButton>
            <p className="meta">
              By {savedBy.isViewer ? 'you' : savedBy.name}, set aside by {setAsideBy.isViewer ? 'you' : setAsideBy.name}{' '}
              <Time value={setAsideAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
