import { Navigate, useParams, useSearchParams } from 'react-router';
import { ProfileDocument } from '../../../gql/profiles/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { HiddenBanner } from '../../../ui/hidden-banner/hidden-banner';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { ReportLink } from '../../../ui/report-link/report-link';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { PagesOfPerson } from '../../wiki/public';
import { Details } from './details';
import { Groups } from './groups';
import { Invitation } from './invitation';
import { PreviewBanner } from './preview-banner';
import type { Profile } from './profile';
import { ProfileHead } from './profile-head';
import { RecentWriting } from './recent-writing';
import { SimilarPeople } from './similar-people';
import { Links, Skills, WillingTo } from './told';
import './profile.scss';

const recentPosts = 5;

export function ProfilePage() {
  const { address = '' } = useParams();
  const [parameters] = useSearchParams();
  const isPreview = parameters.get('as') === 'other-department';
  const { data } = usePageQuery({
    query: ProfileDocument,
    variables: { address, first: recentPosts, seenBy: isPreview ? 'OTHER_DEPARTMENT' : 'VIEWER' },
    // A new photo does not come through GraphQL, so the cache knows nothing of it.
    requestPolicy: 'cache-and-network',
  });
  if (!data) return <Skeleton label="Loading the profile" />;
  const { person } = data;
  const current = `/people/${address}`;
  if (person.path !== current) return <Navigate to={person.path} replace />;
  return <ProfileOf person={isPreview ? asSeenElsewhere(person) : person} isPreview={isPreview && person.isViewer} />;
}

/** Colleagues of another department see, of one's groups, those that are open to everybody. */
function asSeenElsewhere(person: Profile): Profile {
  if (!person.isViewer) return person;
  const open = person.groups.inCommon.filter(({ kind, limitedTo }) => kind === 'OPEN' && limitedTo.length === 0);
  return { ...person, isViewer: false, groups: { inCommon: [], open } };
}

function ProfileOf({ person, isPreview }: { person: Profile; isPreview: boolean }) {
  usePageTitle(person.name);
  const { askMeAbout, skills, willingTo, links, invites } = person.profile;
  return (
    <>
      {isPreview && <PreviewBanner path={person.path} />}
      <div className="cb-grid cb-grid--rail">
        <div>
          <ProfileHead person={person} />
          {person.hiddenNotice && <HiddenBanner notice={person.hiddenNotice} thing="profile" />}
          {invites && person.isViewer && <Invitation person={person} />}
          <Told heading="Ask me about" text={askMeAbout} />
          <Told heading="About" text={person.bio} />
          <Skills skills={skills} />
          <WillingTo offers={willingTo} />
          <Links links={links} />
          <RecentWriting key={person.id} person={person} />
          <PagesOfPerson id={person.id} />
          {person.viewerCanReport && <ReportLink kind="profile" id={person.id} more={` the profile of ${person.name}`} />}
        </div>
        <aside className="cb-rail" aria-label="Details">
          <Details person={person} />
          <Groups person={person} />
          <SimilarPeople personId={person.id} />
        </aside>
      </div>
    </>
  );
}

function Told({ heading, text }: { heading: string; text: string }) {
  if (!text) return null;
  return (
    <section className="cb-section">
      <h2>{heading}</h2>
      <p className="cb-bio">{text}</p>
    </section>
  );
}
