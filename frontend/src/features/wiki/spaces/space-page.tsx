import ClipboardCheck from 'lucide-react/icons/clipboard-check';
import Plus from 'lucide-react/icons/plus';
import Settings from 'lucide-react/icons/settings';
import Trash2 from 'lucide-react/icons/trash-2';
import { useParams } from 'react-router';
import { WikiSpaceStartDocument, type WikiSpaceStartQuery } from '../../../gql/wiki/graphql';
import { shortIdOf } from '../../../lib/short-id';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { ButtonLink } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';
import { MetaLine } from '../../../ui/meta-line/meta-line';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import '../../../ui/rail/rail.scss';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Tag } from '../../../ui/tag/tag';
import { PageNews } from '../pages/layout/page-news';
import { SpaceTree } from '../pages/tree/space-tree';
import { SpaceWatch } from '../watching/space-watch';
import { ItsAddress } from './its-address';
import { SpaceChanges } from './space-changes';
import './space-list.scss';
import { SpaceRail } from './space-rail';
import { placeInWords } from './words';

type Space = WikiSpaceStartQuery['wikiSpace'];

/** Where a space begins: what it is for, its pages, what is new, and who looks after it. */
export function SpacePage() {
  const { address = '' } = useParams();
  const { data } = usePageQuery({ query: WikiSpaceStartDocument, variables: { address: shortIdOf(address) }, requestPolicy: 'cache-and-network' });
  usePageTitle(data?.wikiSpace.name ?? 'Space');
  if (!data) return <Skeleton label="Loading the space" rows={4} />;
  const space = data.wikiSpace;
  return (
    <>
      <ItsAddress address={address} path={space.path} />
      <Breadcrumbs trail={[{ label: 'Wiki', to: '/wiki' }, ...(space.group ? [{ label: space.group.name, to: space.group.path }] : [])]} />
      <SpaceHead space={space} />
      <PageNews />
      <div className="cb-grid cb-grid--rail">
        <div>
          {space.pageCount > 0 && (
            <nav className="cb-spacetree" aria-label={`Pages in ${space.name}`}>
              <SpaceTree space={space.id} />
            </nav>
          )}
          <SpaceChanges space={space} />
        </div>
        <SpaceRail space={space} />
      </div>
    </>
  );
}

function SpaceHead({ space }: { space: Space }) {
  const newPage = `/wiki/new?space=${shortIdOf(space.path)}`;
  return (
    <header className="cb-spacehead">
      <div className="row">
        <PageHeading>{space.name}</PageHeading>
        {space.isArchived && <Tag colour="grey">Archived</Tag>}
      </div>
      {space.description && <p className="lede">{space.description}</p>}
      <MetaLine>
        {placeInWords(space)}
        {count(space.pageCount, 'page')}
        {`${space.readers.label}: ${space.readers.inWords}`}
      </MetaLine>
      <div className="row cb-spacehead__facts">
        {space.viewerCan.edit && (
          <ButtonLink to={newPage}>
            <Icon of={Plus} />
            New page
          </ButtonLink>
        )}
        <SpaceWatch space={space} />
        {(space.viewerCan.edit || space.viewerCan.manage) && (
          <ButtonLink variant="secondary" to={`${space.path}/overview`}>
            <Icon of={ClipboardCheck} />
            Overview
          </ButtonLink>
        )}
        {space.viewerCan.edit && (
          <ButtonLink variant="secondary" to={`${space.path}/bin`}>
            <Icon of={Trash2} />
            Bin
          </ButtonLink>
        )}
        {space.viewerCan.manage && (
          <ButtonLink variant="secondary" to={`${space.path}/settings`}>
            <Icon of={Settings} />
            Settings
          </ButtonLink>
        )}
      </div>
    </header>
  );
}
