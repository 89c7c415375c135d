import { Link } from 'react-router';
import { GroupAboutDocument, type GroupAboutQuery, type GroupHeadFragment } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { useGroupView } from './group-context';
import { GroupFacts } from './group-facts';
import './group-pages.scss';
import { LinkedText } from './linked-text';
import { RailPeople } from './rail-people';
import { RailTopics } from './rail-topics';
import { WhoCanSee } from './who-can-see';

/** What a group says of itself, who may join and who looks after it. */
export function AboutPage() {
  const { group } = useGroupView('About');
  const { data } = usePageQuery({ query: GroupAboutDocument, variables: { address: group.id } });
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <h2 className="h-l cb-groupheading">About this group</h2>
        {group.about && <LinkedText>{group.about}</LinkedText>}
        {!group.about && group.viewerCan.manage && (
          <p>
            Nothing more is said about this group. <Link to={`${group.path}/settings`}>Describe it</Link>
          </p>
        )}
        <GroupFacts group={group} createdBy={data?.group.createdBy ?? null} />
        <WhoCanSee group={group} />
      </div>
      <aside className="cb-rail" aria-label="Who looks after the group">
        <section aria-labelledby="owners">
          <h2 id="owners">Owners</h2>
          {group.owners.length === 0 ? <p className="meta">Nobody at the moment.</p> : <RailPeople people={group.owners} />}
        </section>
        <Moderators group={group} moderators={data?.group.members ?? null} />
        <RailTopics topics={group.topics} />
      </aside>
    </div>
  );
}

interface ModeratorsProps {
  group: GroupHeadFragment;
  /** Null for those who do not see who belongs. */
  moderators: GroupAboutQuery['group']['members'];
}

function Moderators({ group, moderators }: ModeratorsProps) {
  if (!moderators || moderators.total === 0) return null;
  const { total, members } = moderators;
  return (
    <section aria-labelledby="moderators">
      <h2 id="moderators">
        Moderators
        {total > members.length && <Link to={`${group.path}/members?role=MODERATOR`}>All {total}</Link>}
      </h2>
      <RailPeople people={members.map(({ person }) => person)} />
    </section>
  );
}
