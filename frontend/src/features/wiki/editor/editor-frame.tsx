import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { count } from '../../../lib/words';
import { PageHeading } from '../../../ui/page/page-heading';
import '../../../ui/rail/rail.scss';
import type { EditedPageFragment } from '../../../gql/wiki/graphql';
import { EditorTop, WayBack } from '../../editor/public';
import './live-editor.scss';

interface EditorFrameProps {
  page: Pick<EditedPageFragment, 'title' | 'path'> & Partial<Pick<EditedPageFragment, 'commentCount'>>;
  /** What is done here to the page. */
  doing?: string;
  status?: ReactNode;
  actions: ReactNode;
  rail: ReactNode;
  children: ReactNode;
}

/** What stands around the text: the way back, where the text is, and what can be done with it. */
export function EditorFrame({ page, doing = 'Editing', status, actions, rail, children }: EditorFrameProps) {
  const comments = page.commentCount ?? 0;
  return (
    <>
      <EditorTop actions={actions}>
        <WayBack to={page.path}>Back to the page</WayBack>
        {comments > 0 && (
          <Link className="cb-editor__back" to={{ pathname: page.path, hash: 'comments' }}>
            {count(comments, 'comment')}
          </Link>
        )}
        {status}
      </EditorTop>
      <div className="cb-grid cb-grid--editor">
        <div>
          <PageHeading className="cb-page-editor__title">
            <span className="vh">{doing} </span>
            {page.title}
          </PageHeading>
          {children}
        </div>
        <aside className="cb-rail" aria-label="About this page">
          {rail}
        </aside>
      </div>
    </>
  );
}
