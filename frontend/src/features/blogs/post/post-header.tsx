import { Fragment } from 'react';
import { Link } from 'react-router';
import { blogTitle } from '../../../lib/blog-title';
import { count } from '../../../lib/words';
import { Avatar } from '../../../ui/avatar/avatar';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Marking } from '../../../ui/marking/marking';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { PageHeading } from '../../../ui/page/page-heading';
import { Time } from '../../../ui/time/time';
import { PostActions } from './post-actions';
import { PostReaders } from './post-readers';
import type { PostOnPage } from './post-view';

/** Title, introduction, and who wrote it when, under which marking and for whom. */
export function PostHeader({ post }: { post: PostOnPage }) {
  return (
    <header className="cb-article__head">
      <Breadcrumbs
        trail={[
          post.blog.kind === 'GROUP' ? { label: 'Groups', to: '/groups' } : { label: 'Blogs', to: '/blogs' },
          { label: blogTitle(post.blog), to: post.blog.path },
        ]}
      />
      <PageHeading className="cb-article__title">{post.title === '' ? 'Untitled' : post.title}</PageHeading>
      {post.standfirst && <p className="lede">{post.standfirst}</p>}
      <div className="cb-byline">
        <div className="cb-person">
          {post.authors[0] && <Avatar person={post.authors[0]} size="m" />}
          <div>
            <div>
              <Authors authors={post.authors} />
            </div>
            <MetaLine>
              {post.department?.name}
              {post.publishedAt && <Time value={post.publishedAt} form="date" />}
              {post.editedAt && (
                <>
                  Edited <Time value={post.editedAt} form="date" />
                </>
              )}
              {`${post.readingMinutes} min read`}
              {post.readCount !== null && <Reads count={post.readCount} />}
            </MetaLine>
          </div>
        </div>
        <div className="row">
          <Marking label={post.marking.label} />
          <PostActions post={post} />
        </div>
      </div>
      <PostReaders readers={post.readers} next={nextReaders(post)} />
    </header>
  );
}

/** Only authors see it. */
function Reads({ count: reads }: { count: number }) {
  return <span title="Only the authors see this. Everybody counts once a day.">{count(reads, 'read')}</span>;
}

function Authors({ authors }: { authors: PostOnPage['authors'] }) {
  return authors.map((author, index) => (
    <Fragment key={author.id}>
      {index > 0 && (index === authors.length - 1 ? ' and ' : '; ')}
      <Link className="quiet who" to={author.path}>
        {author.name}
      </Link>
      {author.jobTitle && `, ${author.jobTitle}`}
    </Fragment>
  ));
}

/** Of what is not published yet, to those who write it. */
function nextReaders({ status, draft, readers }: PostOnPage) {
  if (!draft || (status !== 'DRAFT' && status !== 'SCHEDULED' && !draft.changed)) return undefined;
  return draft.readers.label === readers.label ? undefined : draft.readers;
}
