import type { TagPostsQuery } from '../../../gql/blogs/graphql';
import { count } from '../../../lib/words';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../ui/person-line/person-line';
import '../../../ui/rail/rail.scss';

/** Who writes about it, those who wrote most first. */
export function TagWriters({ writers }: { writers: TagPostsQuery['tag']['writers'] }) {
  return (
    <aside className="cb-rail" aria-label="People">
      <section>
        <h2>People who write about it</h2>
        <ul className="cb-list cb-list--gap">
          {writers.map(({ person, count: posts }) => (
            <li key={person.id}>
              <PersonLine person={person} size="s">
                {[jobAndDepartment(person), count(posts, 'post')].filter(Boolean).join(' · ')}
              </PersonLine>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
