import { WikiPagesOfGroupDocument, WikiPagesOfPersonDocument, WikiPagesOfTagDocument } from '../../../gql/wiki/graphql';
import { PageLines } from './page-lines';

/** Pages that carry a tag. */
export function PagesOfTag({ slug }: { slug: string }) {
  return <PageLines title="Wiki pages" of={slug} query={WikiPagesOfTagDocument} pick={({ tag }) => tag.pages} showsPerson />;
}

/** Pages of the spaces of a group. */
export function PagesOfGroup({ id }: { id: string }) {
  return <PageLines title="Wiki pages" of={id} query={WikiPagesOfGroupDocument} pick={({ group }) => group.pages} showsPerson />;
}

/** Pages of which somebody has written a version. */
export function PagesOfPerson({ id }: { id: string }) {
  return <PageLines className="cb-section" title="Wiki pages" of={id} query={WikiPagesOfPersonDocument} pick={({ person }) => person.pages} />;
}
