import { GroupPackDocument, RequestGroupPackDocument } from '../../gql/exports/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { Download } from './download';

const words = { what: 'the group', who: 'Only owners of the group', gather: 'Gather the group' };

/** Takes a group out as a zip. For its owners. */
export function GroupPackSection({ groupId }: { groupId: string }) {
  const { latest, refresh } = usePageQuery({ query: GroupPackDocument, variables: { groupId } });
  return (
    <section aria-labelledby="group-pack">
      <h2 className="h-m" id="group-pack">
        Take the group out
      </h2>
      <p>
        We gather all published posts and the pages of its spaces in the wiki with their comments, pictures and files, the list of members
        and what the group says of itself into one zip file. Pages come with all their versions. Drafts, what was withdrawn, deleted or
        hidden, and earlier versions of posts and files stay here. Open <strong>index.html</strong> in it to read everything without a
        network; an administrator can bring the file to another site.
      </p>
      <p>Keep the file as safe as the group: whoever has it can read all that members read.</p>
      <Download current={latest?.groupPack} words={words} mutation={RequestGroupPackDocument} variables={{ groupId }} onRefresh={refresh} />
    </section>
  );
}
