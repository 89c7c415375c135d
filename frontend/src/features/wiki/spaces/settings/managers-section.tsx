import { Link } from 'react-router';
import { NamedPeople } from './named-people';
import type { SectionProps } from './space-settings-page';

/** Who looks after the space. A group's is looked after by the group's owners. */
export function ManagersSection({ space, refresh }: SectionProps) {
  return (
    <section aria-labelledby="space-managers">
      <h2 className="h-m" id="space-managers">
        Who looks after it
      </h2>
      {space.viewerCan.nameManagers ? (
        <>
          <p>They change its name, its readers and its editors. Everyone who can read the space sees who they are.</p>
          <NamedPeople
            space={space}
            role="MANAGER"
            people={space.managers.map((person) => ({ person, note: undefined }))}
            refresh={refresh}
            heading="Looked after by"
            nobody="Nobody at the moment."
            label="Find somebody who looks after it too"
          />
        </>
      ) : (
        <p>
          The owners of {space.group ? <Link to={space.group.path}>{space.group.name}</Link> : 'its group'} look after it.
        </p>
      )}
    </section>
  );
}
