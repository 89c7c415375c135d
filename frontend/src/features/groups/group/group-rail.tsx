import type { GroupHeadFragment } from '../../../gql/groups/graphql';
import { Time } from '../../../ui/time/time';
import { PagesOfGroup } from '../../wiki/public';
import { RailPeople } from './rail-people';
import { RailTopics } from './rail-topics';

/** Who looks after a group, and what it is about. */
export function GroupRail({ group }: { group: GroupHeadFragment }) {
  const { owners, topics, department } = group;
  return (
    <aside className="cb-rail" aria-label="About the group">
      <section aria-labelledby="owners">
        <h2 id="owners">Looked after by</h2>
        {owners.length === 0 ? <p className="meta">Nobody at the moment.</p> : <RailPeople people={owners} />}
      </section>
      <RailTopics topics={topics} />
      {group.wikiSpaceCount > 0 && <PagesOfGroup id={group.id} />}
      {department && (
        <section aria-labelledby="home">
          <h2 id="home">Home</h2>
          <p>{department.name}</p>
          {group.createdAt && (
            <p className="meta">
              Created <Time value={group.createdAt} form="date" />
            </p>
          )}
        </section>
      )}
    </aside>
  );
}
