import { Avatar } from '../../../ui/avatar/avatar';
import { ButtonLink } from '../../../ui/button/button';
import { PageHeading } from '../../../ui/page/page-heading';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import type { Profile } from './profile';

export function ProfileHead({ person }: { person: Profile }) {
  const lede = jobAndDepartment(person);
  return (
    <div className="cb-prohead">
      <Avatar person={person} size="xl" />
      <div>
        <PageHeading>{person.name}</PageHeading>
        {lede && <p className="lede">{lede}</p>}
        {person.isViewer && (
          <div className="row cb-prohead__actions">
            <ButtonLink to="/account/profile" variant="secondary">
              Edit your profile
            </ButtonLink>
          </div>
        )}
      </div>
    </div>
  );
}
