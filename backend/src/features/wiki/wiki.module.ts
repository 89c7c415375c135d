import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { DepartmentsModule } from '../departments/departments.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { PositionsModule } from '../positions/positions.module.js';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { SavePage } from './coediting/actions/save-page.js';
import { SavePlainPage } from './coediting/actions/save-plain-page.js';
import { BeginDocument } from './coediting/begin-document.js';
import { EditablePageQueries } from './coediting/editable-page.queries.js';
import { FollowVersion } from './coediting/follow-version.js';
import { CoeditingResolver } from './coediting/graphql/coediting.resolver.js';
import { EditingNowLoader } from './coediting/graphql/editing-now.loader.js';
import { LeavePage } from './coediting/leave-page.js';
import { LiveDocumentRepository } from './coediting/live-document.repository.js';
import { PlainPageQueries } from './coediting/plain-page.queries.js';
import { PresenceQueries } from './coediting/presence.queries.js';
import { PresenceRepository } from './coediting/presence.repository.js';
import { SaveDocument } from './coediting/save-document.js';
import { SaveLeftPages } from './coediting/save-left-pages.js';
import { CoeditingSockets } from './coediting/sockets/coediting-sockets.js';
import { ConnectionRights } from './coediting/sockets/connection-rights.js';
import { DocumentHooks } from './coediting/sockets/document-hooks.js';
import { EditorConnections } from './coediting/sockets/editor-connections.js';
import { Fellows } from './coediting/sockets/fellows.js';
import { TidyDocument } from './coediting/tidy-document.js';
import { VersionQueries } from './coediting/version.queries.js';
import { CreatePage } from './pages/actions/create-page.js';
import { DeletePage } from './pages/actions/delete-page.js';
import { DescribePage } from './pages/actions/describe-page.js';
import { MovePage } from './pages/actions/move-page.js';
import { RestorePage } from './pages/actions/restore-page.js';
import { RestorePageVersion } from './pages/actions/restore-page-version.js';
import { BinQueries } from './pages/bin/bin.queries.js';
import { BinRepository } from './pages/bin/bin.repository.js';
import { PurgeBin } from './pages/bin/purge-bin.js';
import { AncestorLoader } from './pages/graphql/ancestor.loader.js';
import { PageCardResolver } from './pages/graphql/page-card.resolver.js';
import { PageChangesResolver } from './pages/graphql/page-changes.resolver.js';
import { PageChangeResolver, PageFieldsResolver } from './pages/graphql/page-fields.resolver.js';
import { PageLinksResolver } from './pages/graphql/page-links.resolver.js';
import { GroupPagesResolver, PersonPagesResolver, SpacePagesResolver, TagPagesResolver } from './pages/graphql/page-lists.resolver.js';
import { PageResolver } from './pages/graphql/page.resolver.js';
import { BinEntryResolver, SpaceTreeResolver, TreeNodeResolver } from './pages/graphql/tree.resolver.js';
import { MissingLinkRepository } from './pages/links/missing-link.repository.js';
import { PageDeletion } from './pages/links/page-deletion.js';
import { PageLinkQueries } from './pages/links/page-link.queries.js';
import './pages/page.kind.js';
import { PageListQueries } from './pages/page-list.queries.js';
import { PagePersonalData } from './pages/page.personal-data.js';
import { PageQueries } from './pages/page.queries.js';
import { PageRepository } from './pages/page.repository.js';
import { PageSearch } from './pages/page.search.js';
import { PageVersions } from './pages/page-versions.js';
import { PageTreeQueries } from './pages/tree/page-tree.queries.js';
import { PageTreeRepository } from './pages/tree/page-tree.repository.js';
import { TreeLocks } from './pages/tree/tree-locks.js';
import { PagePassages } from './passages/page-passages.js';
import { OldAddressResolver } from './porting/graphql/old-address.resolver.js';
import { ImportPage } from './porting/import-page.js';
import { ImportReadersQueries } from './porting/import-readers.js';
import { ImportedPages } from './porting/imported-pages.js';
import { ImportSpaceOfGroup } from './porting/import-space.js';
import { OldAddresses } from './porting/old-addresses.js';
import { SettleImported } from './porting/settle-imported.js';
import { SpaceContentsQueries } from './porting/space-contents.queries.js';
import { SpaceForImport } from './porting/space-for-import.js';
import { SpaceTakersQueries } from './porting/space-takers.queries.js';
import { ReachChanges } from './reach-changes.js';
import { CreateSpace } from './spaces/actions/create-space.js';
import { spaceParts } from './spaces/space.providers.js';
import { stewardshipProviders } from './stewardship/stewardship.providers.js';
import { suggestionProviders } from './suggestions/suggestion.providers.js';
import { WatchPage } from './watching/actions/watch-page.js';
import { WatchSpace } from './watching/actions/watch-space.js';
import { watchingProviders } from './watching/watching.providers.js';

const offered = [
  CreatePage, CreateSpace, ImportPage, ImportSpaceOfGroup, ImportedPages,
  OldAddresses, PageQueries, PageRepository, PageVersions, SettleImported, SpaceContentsQueries, SpaceForImport,
  SpaceTakersQueries, WatchPage, WatchSpace,
];

const pageParts = [PageChangeResolver, PageFieldsResolver, PagePersonalData, PageResolver, PageSearch];

const treeParts = [
  BinEntryResolver, BinQueries, BinRepository, DeletePage, DescribePage, MovePage, PageChangesResolver, PageTreeQueries, PageTreeRepository,
  PurgeBin, ReachChanges, RestorePage, RestorePageVersion, SpaceTreeResolver, TreeLocks, TreeNodeResolver,
];

const linkParts = [
  AncestorLoader, GroupPagesResolver, MissingLinkRepository, PageCardResolver, PageDeletion, PageLinkQueries, PageLinksResolver, PageListQueries,
  PersonPagesResolver, SpacePagesResolver, TagPagesResolver,
];

const coeditingParts = [
  BeginDocument, CoeditingResolver, CoeditingSockets, ConnectionRights, DocumentHooks, EditablePageQueries, EditingNowLoader, EditorConnections, Fellows, FollowVersion,
  LeavePage, LiveDocumentRepository, PlainPageQueries, PresenceQueries, PresenceRepository, SaveDocument, SaveLeftPages, SavePage,
  SavePlainPage, TidyDocument, VersionQueries,
];

const portingParts = [ImportReadersQueries, OldAddressResolver];

const passageParts = [PagePassages];

/** Pages that many people write, in spaces. */
@Module({
  imports: [ContentModule, DepartmentsModule, GroupsModule, PositionsModule, ProfilesModule],
  providers: [
    ...offered, ...spaceParts, ...pageParts, ...treeParts, ...linkParts, ...coeditingParts, ...portingParts, ...passageParts, ...stewardshipProviders,
    ...suggestionProviders,
    ...watchingProviders,
  ],
  exports: offered,
})
export class WikiModule {}
