import TagIcon from 'lucide-react/icons/tag';
import { Link } from 'react-router';
import { TagIndexDocument, type TagIndexQuery } from '../../../gql/blogs/graphql';
import { useAddressParameters } from '../../../lib/use-address-parameters';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { useMore } from '../../../ui/more/use-more';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import './tags.scss';

const pageSize = 50;

/** Every tag of what the viewer may read, from A to Z. */
export function TagsPage() {
  const letter = useAddressParameters().get('letter');
  const { latest } = usePageQuery({ query: TagIndexDocument, variables: { letter: letter || null, first: pageSize } });
  return (
    <Page title="Tags" lede="What people here write about." view={letter}>
      {latest === undefined ? (
        <Skeleton label="Loading tags" />
      ) : (
        <>
          <Letters initials={latest.tagInitials} chosen={letter} />
          <TagIndex key={letter} letter={letter} first={latest.tags} />
        </>
      )}
    </Page>
  );
}

function Letters({ initials, chosen }: { initials: string[]; chosen: string }) {
  if (initials.length < 2) return null;
  return (
    <nav className="cb-letters" aria-label="Letters">
      <ul>
        {['', ...initials].map((letter) => (
          <li key={letter}>
            <Link
              to={letter === '' ? '/tags' : `/tags?letter=${encodeURIComponent(letter)}`}
              aria-current={letter === chosen ? 'page' : undefined}
            >
              {letter === '' ? 'All' : letter.toUpperCase()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TagIndex({ letter, first }: { letter: string; first: TagIndexQuery['tags'] }) {
  const tags = useMore({
    query: TagIndexDocument,
    variables: (after) => ({ letter: letter || null, first: pageSize, after }),
    pick: (answer) => answer.tags,
    first,
  });
  if (tags.nodes.length === 0) {
    return (
      <EmptyState icon={TagIcon} heading={<h2 className="h-m">No tags here</h2>} action={<Link to="/tags">All tags</Link>}>
        Tags of posts that you may read appear here.
      </EmptyState>
    );
  }
  return (
    <>
      {byInitial(tags.nodes).map(({ initial, rows }) => (
        <section key={initial} className="cb-tagindex">
          <h2 className="h-m">{initial}</h2>
          <ul>
            {rows.map(({ id, name, path, postCount }) => (
              <li key={id}>
                <Link to={path}>{name}</Link> <span className="meta">{count(postCount, 'post')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {tags.failure && <FailureNotice failure={tags.failure} />}
      {tags.hasMore && (
        <Button variant="secondary" busy={tags.busy} onClick={() => void tags.showMore()}>
          Show more tags
        </Button>
      )}
    </>
  );
}

type Tag = TagIndexQuery['tags']['nodes'][number];

function byInitial(tags: Tag[]): { initial: string; rows: Tag[] }[] {
  const groups: { initial: string; rows: Tag[] }[] = [];
  for (const tag of tags) {
    const letter = tag.name.charAt(0).toUpperCase();
    const initial = /[A-Z]/.test(letter) ? letter : '#';
    const last = groups.at(-1);
    if (last?.initial === initial) last.rows.push(tag);
    else groups.push({ initial, rows: [tag] });
  }
  return groups;
}
