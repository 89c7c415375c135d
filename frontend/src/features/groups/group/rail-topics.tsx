import { Link } from 'react-router';
import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import '../../../ui/chip/chip.scss';

/** What a group is about; nothing where no topic is named. */
export function RailTopics({ topics }: Pick<GroupHeadFragment, 'topics'>) {
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">Topics</h2>
      <ul className="cb-tags">
        {topics.map((topic) => (
          <li key={topic.id}>
            <Link className="cb-chip" to={topic.path}>
              {topic.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
