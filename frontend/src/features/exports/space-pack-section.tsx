import { RequestWikiSpacePackDocument, WikiSpacePackDocument } from '../../gql/exports/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { Download } from './download';

const words = { what: 'the space', who: 'Only you', gather: 'Gather the space' };

/** Takes a space of the wiki out as a zip. For those who look after it. */
export function SpacePackSection({ spaceId }: { spaceId: string }) {
  const { latest, refresh } = usePageQuery({ query: WikiSpacePackDocument, variables: { spaceId } });
  return (
    <section aria-labelledby="space-pack">
      <h2 className="h-m" id="space-pack">
        Download this space
      </h2>
      <p>
        We gather all pages as people read them now into one zip file: Markdown in folders like the tree, with pictures and files, tags, old
        addresses, owners and review intervals. Deleted and hidden pages, earlier versions and comments stay here.
      </p>
      <p>
        Keep the file as safe as the space: whoever has it can read all pages. An administrator of this or another site can bring it back
        as the same tree.
      </p>
      <Download current={latest?.wikiSpacePack} words={words} mutation={RequestWikiSpacePackDocument} variables={{ spaceId }} onRefresh={refresh} />
    </section>
  );
}
