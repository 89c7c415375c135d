import { useParams } from 'react-router';
import { WikiSpaceSettingsDocument, type WikiSpaceSettingsQuery } from '../../../../gql/wiki/graphql';
import { shortIdOf } from '../../../../lib/short-id';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { SpacePackSection } from '../../../exports/public';
import { ItsAddress } from '../its-address';
import { DeleteSection } from './delete-section';
import { EditingSection } from './editing-section';
import { ManagersSection } from './managers-section';
import { ReadersSection } from './readers-section';
import './space-settings.scss';
import { SpaceWordsSection } from './space-words-section';

export type SpaceOnScreen = WikiSpaceSettingsQuery['wikiSpace'];

export interface SectionProps {
  space: SpaceOnScreen;
  refresh: () => void;
}

/** What those who look after a space change of it. */
export function SpaceSettingsPage() {
  const { address = '' } = useParams();
  const { latest, refresh } = usePageQuery({
    query: WikiSpaceSettingsDocument, variables: { address: shortIdOf(address) }, requestPolicy: 'cache-and-network',
  });
  if (!latest) return <Skeleton label="Loading the space" rows={4} />;
  const space = latest.wikiSpace;
  return (
    <>
      <ItsAddress address={address} path={space.path} />
      <Breadcrumbs trail={[{ label: 'Wiki', to: '/wiki' }, { label: space.name, to: space.path }]} />
      <Page title={`Settings of ${space.name}`} heading="Settings">
        {space.viewerCan.manage ? <Sections space={space} refresh={refresh} /> : <p>Only those who look after the space change its settings.</p>}
      </Page>
    </>
  );
}

function Sections({ space, refresh }: SectionProps) {
  return (
    <div className="cb-spacesettings">
      <SpaceWordsSection space={space} />
      <ReadersSection space={space} refresh={refresh} />
      <EditingSection space={space} refresh={refresh} />
      <ManagersSection space={space} refresh={refresh} />
      <SpacePackSection spaceId={space.id} />
      <DeleteSection space={space} />
    </div>
  );
}
