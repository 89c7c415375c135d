import { Link } from 'react-router';
import { count } from '../../../lib/words';
import { PersonLine } from '../../../ui/person-line/person-line';
import type { PostOnPage } from './post-view';

/** Who wrote it, in a few lines. */
export function AuthorCard({ author }: { author: PostOnPage['authors'][number] }) {
  const place = [author.department?.name, author.location].filter(Boolean).join(', ');
  const about = [place, firstSentence(author.bio)].filter(Boolean).join('. ');
  return (
    <div className="cb-card">
      <PersonLine person={author}>{author.jobTitle}</PersonLine>
      {about && <p className="meta cb-card__about">{about}</p>}
      <p className="meta">
        <Link to={author.path}>
          {count(author.postCount, 'post')}
          <span className="vh"> by {author.name}</span>
        </Link>
      </p>
    </div>
  );
}

function firstSentence(bio: string): string {
  return /^[^\n]*?[.!?](?=\s|$)/.exec(bio)?.[0] ?? bio.split('\n')[0] ?? '';
}
