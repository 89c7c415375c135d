import { useParams } from 'react-router';
import { AdministeredTagDocument, type AdministeredTagFieldsFragment } from '../../gql/tags/graphql';
import { usePageQuery } from '../../lib/use-page-query';
import { count } from '../../lib/words';
import { AdministrationNavigation } from '../../ui/administration-navigation/administration-navigation';
import { Breadcrumbs } from '../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../ui/page/page';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { MergeTag } from './merge-tag';
import { RenameTag } from './rename-tag';
import { Synonyms } from './synonyms';

/** One tag, for administrators. */
export function AdministeredTagPage() {
  const { id = '' } = useParams();
  const { latest } = usePageQuery({ query: AdministeredTagDocument, variables: { id } });
  return (
    <div className="cb-grid cb-grid--side">
      <AdministrationNavigation />
      <div>
        <Breadcrumbs trail={[{ label: 'Tags', to: '/administration/tags' }]} />
        {latest ? <TagToChange key={id} tag={latest.administeredTag} /> : <Skeleton label="Loading the tag" rows={1} />}
      </div>
    </div>
  );
}

function TagToChange({ tag }: { tag: AdministeredTagFieldsFragment }) {
  return (
    <Page title={tag.name} lede={`${count(tag.itemCount, 'post')}, also those that you may not read.`}>
      <div className="stack-l">
        <RenameTag tag={tag} />
        <Synonyms tag={tag} />
        <MergeTag tag={tag} />
      </div>
    </Page>
  );
}
