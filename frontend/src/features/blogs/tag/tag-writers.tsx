import type { TagWritersQuery } from '../../../gql/blogs/graphql';
import { count } from '../../../lib/words';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import '../../../ui/rail/rail.scss';

/** Who writes about it, those who wrote most first; undefined while they are counted. */
export function TagWriters({ writers }: { writers: TagWritersQuery['tag']['writers'] | undefined }) {
  return (
    <aside className="cb-rail" aria-label="People">
      <section>
        <h2>People who write about it</h2>
        {writers === undefined && <Skeleton label="Loading people" rows={4} />}
        <ul className="cb-list cb-list--gap">
          {writers?.map(({ person, count: posts }) => (
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
