import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import { useQuery } from 'urql';
import { WhoCanSeeGroupDocument, type WhoCanSeeGroupQuery } from '../../../gql/groups/graphql';
import { Icon } from '../../../ui/icon/icon';
import { Table } from '../../../ui/table/table';
import './who-can-see.scss';

type Sight = WhoCanSeeGroupQuery['group']['sights'][number];

/** Who can see what is in a group, in words and numbers; for its owners also what others see of it. */
export function WhoCanSee({ group }: { group: { id: string; name: string } }) {
  const [{ data }] = useQuery({ query: WhoCanSeeGroupDocument, variables: { address: group.id }, requestPolicy: 'cache-and-network' });
  const readers = data?.group.readersOfPosts;
  const sights = data?.group.sights ?? [];
  if (!readers) return null;
  return (
    <section className="cb-whosees" aria-labelledby="who-can-see">
      <h2 className="h-m" id="who-can-see">
        Who can see what is in this group
      </h2>
      <p>
        {readers.label}: {readers.inWords}.
      </p>
      {readers.label !== membersOf(group.name) && <p>Posts for members only are seen by its members alone.</p>}
      {sights.length > 0 && (
        <>
          <h3 className="h-s">What others see of it</h3>
          <Table
            label="What others see of this group"
            headings={['Who', 'Knows of it', 'Members', 'Posts', 'Posts for members only']}
            rows={sights.map(rowOf)}
          />
        </>
      )}
    </section>
  );
}

function rowOf({ id, label, knows, seesMembers, reads, readsMembersOnly }: Sight) {
  return {
    key: id,
    cells: [label, <YesOrNo key="k" yes={knows} />, <YesOrNo key="m" yes={seesMembers} />, <YesOrNo key="p" yes={reads} />, <YesOrNo key="o" yes={readsMembersOnly} />],
  };
}

function YesOrNo({ yes }: { yes: boolean }) {
  return (
    <span>
      <Icon of={yes ? Check : Minus} /> {yes ? 'Yes' : 'No'}
    </span>
  );
}

const membersOf = (name: string): string => `Members of ${name}`;
