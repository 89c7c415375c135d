import type { EditableProfileFragment } from '../../../gql/profiles/graphql';
import { TwoVersions } from '../../../ui/two-versions/two-versions';
import type { Choices } from './choices';
import type { EnteredProfile } from './entered-profile';
import { asEntered, inWords } from './profile-in-words';

interface ProfileConflictProps {
  /** What somebody, or oneself elsewhere, saved meanwhile. */
  stored: EditableProfileFragment;
  entered: EnteredProfile;
  choices: Choices;
  busy: boolean;
  onKeepMine: () => void;
  onUseStored: () => void;
}

/** The profile that is stored and the one that was entered. */
export function ProfileConflict({ stored, entered, choices, ...rest }: ProfileConflictProps) {
  const mine = new Map(inWords(entered, choices));
  const differing = inWords(asEntered(stored), choices)
    .map(([label, words]) => ({ label, stored: words, mine: mine.get(label) ?? '' }))
    .filter((field) => field.stored !== field.mine);
  return <TwoVersions key={stored.lockVersion} heading="Your profile was changed elsewhere" differing={differing} {...rest} />;
}
