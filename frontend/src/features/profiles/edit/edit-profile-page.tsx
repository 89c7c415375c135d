import { useState } from 'react';
import { Link } from 'react-router';
import { MyProfileDocument, type EditableProfileFragment } from '../../../gql/profiles/graphql';
import { RequestFailure } from '../../../lib/request-failure';
import { usePageQuery } from '../../../lib/use-page-query';
import { AccountNavigation } from '../../../ui/account-navigation/account-navigation';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import type { Choices } from './choices';
import { PhotoPanel } from './photo-panel';
import { ProfileForm } from './profile-form';

export function EditProfilePage() {
  const { latest } = usePageQuery({ query: MyProfileDocument, variables: {} });
  if (latest?.viewer === null) throw new RequestFailure('UNAUTHENTICATED');
  return (
    <div className="cb-grid cb-grid--side">
      <AccountNavigation />
      <div className="cb-narrow">
        <Page title="Your profile" lede="What colleagues in every department see of you.">
          {latest?.viewer ? <Editing person={latest.viewer.person} choices={latest.profileChoices} /> : <Skeleton label="Loading your profile" />}
        </Page>
      </div>
    </div>
  );
}

/** Begins from what was stored when the page was opened; after a conflict perhaps again from what is stored. */
function Editing({ person, choices }: { person: EditableProfileFragment; choices: Choices }) {
  const [base, setBase] = useState(person);
  return (
    <>
      <PhotoPanel person={person} />
      <p className="cb-formnote">
        <Link to={`${person.path}?as=other-department`}>See it as colleagues in other departments do</Link>
      </p>
      <ProfileForm key={base.lockVersion} base={base} choices={choices} onStartAgain={setBase} />
    </>
  );
}
