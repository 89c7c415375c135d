import { Navigate, useParams } from 'react-router';
import { ProfileDocument } from '../../../gql/profiles/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Details } from './details';
import type { Profile } from './profile';
import { ProfileHead } from './profile-head';
import { RecentWriting } from './recent-writing';
import { Skills } from './skills';
import './profile.scss';

const recentPosts = 5;

export function ProfilePage() {
  const { address = '' } = useParams();
  const { data } = usePageQuery({ query: ProfileDocument, variables: { address, first: recentPosts } });
  if (!data) return <Skeleton label="Loading the profile" />;
  const { person } = data;
  const current = `/people/${address}`;
  if (person.path !== current) return <Navigate to={person.path} replace />;
  return <ProfileOf person={person} />;
}

function ProfileOf({ person }: { person: Profile }) {
  usePageTitle(person.name);
  return (
    <div className="cb-grid cb-grid--rail">
      <div>
        <ProfileHead person={person} />
        {person.bio && (
          <section className="cb-section">
            <h2>About</h2>
            <p className="cb-bio">{person.bio}</p>
          </section>
        )}
        <Skills skills={person.skills} />
        <RecentWriting key={person.id} person={person} />
      </div>
      <Details person={person} />
    </div>
  );
}
