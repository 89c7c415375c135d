import { sizeInWords } from '@crossbench/schema/rich-text/reading';
import type { GroupImportFieldsFragment } from '../../../gql/exports/graphql';
import { count } from '../../../lib/words';
import { Time } from '../../../ui/time/time';

type Numbers = NonNullable<GroupImportFieldsFragment['preview']>;

const kinds: Record<Numbers['kind'], string> = { OPEN: 'Open', REQUEST: 'By request', HIDDEN: 'Hidden' };

/** What will come with a group, or has come: numbers, and nothing that people wrote. */
export function ImportNumbers({ numbers }: { numbers: Numbers }) {
  const { kind, siteName, madeAt, posts, pages, spaces, comments, files, fileBytes } = numbers;
  return (
    <>
      <dl className="cb-import__facts">
        <dt>Kind</dt>
        <dd>{kinds[kind]}</dd>
        <dt>Made on</dt>
        <dd>
          {siteName}, <Time value={madeAt} form="date" />
        </dd>
        <dt>Content</dt>
        <dd>
          {count(posts, 'post')}, {(pages ?? 0) > 0 && `${count(pages ?? 0, 'page')} in ${count(spaces ?? 0, 'space')}, `}
          {count(comments, 'comment')}, {count(files, 'file')} ({sizeInWords(fileBytes)})
        </dd>
        <dt>Members</dt>
        <dd>{membersInWords(numbers)}</dd>
        <dt>Authors</dt>
        <dd>{authorsInWords(numbers)}</dd>
      </dl>
      {numbers.nameHere !== numbers.name && <p>Another group has this name. This one is called “{numbers.nameHere}” here.</p>}
      {numbers.ownersMatched === 0 && <p>No owner of the group has an account here. Name an owner under “Groups without owners” afterwards.</p>}
      <LeftOut title={`${count(numbers.refusedPostCount, 'post, page or version', 'posts, pages and versions')} left out: the marking may not be kept here`} total={numbers.refusedPostCount}>
        {numbers.refusedPosts.map(({ path, marking }) => `${path}, ${marking}`)}
      </LeftOut>
      <LeftOut title={`${count(numbers.leftOutFileCount, 'file')} left out: the type is not taken here`} total={numbers.leftOutFileCount}>
        {numbers.leftOutFiles}
      </LeftOut>
    </>
  );
}

function LeftOut({ title, total, children }: { title: string; total: number; children: readonly string[] }) {
  if (total === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="cb-import__list">
        {children.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {total > children.length && <p className="meta">And {total - children.length} more.</p>}
    </details>
  );
}

function membersInWords({ membersMatched, membersUnmatched, ownersMatched }: Numbers): string {
  const here = `${membersMatched.toLocaleString('en-GB')} with an account here, ${count(ownersMatched, 'owner')} among them`;
  return membersUnmatched === 0 ? here : `${here}; ${membersUnmatched.toLocaleString('en-GB')} without one, who do not come`;
}

function authorsInWords({ authorsMatched, authorsMade }: Numbers): string {
  return `${authorsMatched.toLocaleString('en-GB')} with an account here, ${authorsMade.toLocaleString('en-GB')} as imported people without one`;
}
