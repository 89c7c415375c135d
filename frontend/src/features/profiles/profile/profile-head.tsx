import { Avatar } from '../../../ui/avatar/avatar';
import { ButtonLink } from '../../../ui/button/button';
import { PageHeading } from '../../../ui/page/page-heading';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import type { Profile } from './profile';

const standings: Record<Profile['standing'], string> = {
  HERE: '',
  NO_LONGER_ACTIVE: 'No longer active on Crossbench.',
  NEVER_JOINED: 'This person wrote before Crossbench and has no account here.',
};

export function ProfileHead({ person }: { person: Profile }) {
  const lede = jobAndDepartment(person);
  const standing = standings[person.standing];
  return (
    <div className="cb-prohead">
      <Avatar person={person} size="xl" />
      <div>
        <PageHeading>{person.name}</PageHeading>
        {lede && <p className="lede">{lede}</p>}
        {standing && <p className="meta">{standing}</p>}
        {person.standing === 'HERE' && (
          <div className="row cb-prohead__actions">
            {person.isViewer && (
              <ButtonLink to="/account/profile" variant="secondary">
                Edit your profile
              </ButtonLink>
            )}
            <a className="govuk-button govuk-button--secondary" href={`${person.path}.vcf`} download>
              Save contact card
            </a>
          </div>
        )}
      </div>
    </div>
  );
}
