import { useClient } from 'urql';
import { SessionDocument } from '../../../gql/app/graphql';
import { Avatar } from '../../../ui/avatar/avatar';
import { PicturePanel } from '../../../ui/picture-panel/picture-panel';

/** One's photo. */
export function PhotoPanel({ person }: { person: { id: string; initials: string; photo: string | null } }) {
  const client = useClient();
  return (
    <PicturePanel
      word="photo"
      address="/people/photo"
      picture={person.photo}
      seenBy="Everyone on Crossbench sees it."
      headingClass="h-l"
      round
      show={(photo) => <Avatar person={{ ...person, photo }} size="xl" />}
      // The header shows it too.
      onChanged={() => client.query(SessionDocument, {}, { requestPolicy: 'network-only' }).toPromise()}
    />
  );
}
