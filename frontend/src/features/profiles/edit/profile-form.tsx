import { useState } from 'react';
import { Link } from 'react-router';
import { UpdateProfileDocument, type EditableProfileFragment } from '../../../gql/profiles/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Banner } from '../../../ui/banner/banner';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import type { Choices } from './choices';
import { ContactFields } from './contact-fields';
import { enteredProfile, type EnteredProfile } from './entered-profile';
import { KnowledgeFields } from './knowledge-fields';
import { ProfileConflict } from './profile-conflict';
import { WorkFields } from './work-fields';
import './edit-profile.scss';

interface ProfileFormProps {
  /** What is being edited, with the version that a save must still find. */
  base: EditableProfileFragment;
  choices: Choices;
  /** Drops what was entered and begins from what is stored. */
  onStartAgain: (stored: EditableProfileFragment) => void;
}

export function ProfileForm({ base, choices, onStartAgain }: ProfileFormProps) {
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
          choices={choices}
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
        <WorkFields base={base} choices={choices} />
        <KnowledgeFields base={base} choices={choices} />
        <ContactFields base={base} />
        <Button type="submit" busy={form.busy}>
          Save profile
        </Button>
      </Form>
    </>
  );
}
