import { useState } from 'react';
import { Link } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { UpdateProfileDocument, type EditableProfileFragment } from '../../../gql/profiles/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { TextField } from '../../../ui/form/text-field';
import { ProfileConflict } from './profile-conflict';
import { enteredProfile, type EnteredProfile } from './entered-profile';
import './edit-profile.scss';

interface ProfileFormProps {
  /** What is being edited, with the version that a save must still find. */
  base: EditableProfileFragment;
  /** Drops what was entered and begins from what is stored. */
  onStartAgain: (stored: EditableProfileFragment) => void;
}

export function ProfileForm({ base, onStartAgain }: ProfileFormProps) {
  const [lockVersion, setLockVersion] = useState(base.lockVersion);
  const [entered, setEntered] = useState<EnteredProfile>();
  const form = useFormMutation({
    mutation: UpdateProfileDocument,
    pick: (data) => data.updateProfile,
    onResult: (result) => {
      if (result.__typename === 'ProfileUpdated') setLockVersion(result.person.lockVersion);
    },
  });
  const save = (profile: EnteredProfile, version: number) => {
    setEntered(profile);
    void form.submit({ input: { ...profile, lockVersion: version } });
  };
  const conflict = form.result?.__typename === 'ProfileConflict' ? form.result.current : undefined;
  const settled = form.problems.length === 0 && !form.failure && !form.busy;
  const saved = settled && form.result?.__typename === 'ProfileUpdated';

  return (
    <>
      {saved && (
        <div className="cb-profilesaved">
          <Banner kind="good" action={<Link to={base.path}>See your profile</Link>}>
            <strong>Profile saved</strong>
          </Banner>
        </div>
      )}
      {conflict && entered && (
        <ProfileConflict
          stored={conflict}
          entered={entered}
          busy={form.busy}
          onKeepMine={() => save(entered, conflict.lockVersion)}
          onUseStored={() => onStartAgain(conflict)}
        />
      )}
      <Form
        name="profile"
        state={form}
        onSubmit={(data) => save(enteredProfile(data), conflict?.lockVersion ?? lockVersion)}
      >
        <TextField
          name="name"
          label="Full name"
          autoComplete="name"
          defaultValue={base.name}
          maxLength={limits.personName}
        />
        <TextField
          name="jobTitle"
          label="Job title"
          autoComplete="organization-title"
          defaultValue={base.jobTitle}
          maxLength={limits.jobTitle}
        />
        <TextField name="team" label="Team" defaultValue={base.team} maxLength={limits.team} />
        <TextField
          name="location"
          label="Place"
          hint="The town or office you work in."
          defaultValue={base.location}
          maxLength={limits.location}
        />
        <TextAreaField
          name="bio"
          label="About you"
          hint="What you work on, and what people may ask you about."
          defaultValue={base.bio}
          maxLength={limits.bio}
        />
        <TextAreaField
          name="skills"
          label="Skills"
          hint={`One on each line, ${limits.skillsPerPerson} at most. People find you by them.`}
          defaultValue={base.skills.join('\n')}
        />
        <p className="meta cb-formnote">
          {base.email && <>Your email address is {base.email}. </>}
          {base.department && <>Your department is {base.department.name}. </>}
          An administrator can correct these.
        </p>
        <Button type="submit" busy={form.busy}>
          Save profile
        </Button>
      </Form>
    </>
  );
}
