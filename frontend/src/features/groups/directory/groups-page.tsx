import { Link, useSearchParams } from 'react-router';
import { OwnGroupsDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { BigSearch } from '../../../ui/big-search/big-search';
import { ButtonLink } from '../../../ui/button/button';
import { Page } from '../../../ui/page/page';
import { AllGroups } from './all-groups';
import './group-list.scss';
import { OwnGroups } from './own-groups';

const firstPage = 1;

/** One's own groups, and all that one knows of: `/groups?q=research&page=2`. */
export function GroupsPage() {
  const [parameters] = useSearchParams();
  const query = parameters.get('q')?.trim() ?? '';
  const page = Math.max(firstPage, Math.trunc(Number(parameters.get('page'))) || firstPage);
  const { latest } = usePageQuery({ query: OwnGroupsDocument, requestPolicy: 'cache-and-network' });
  const invitations = latest?.ownGroupInvitations.length ?? 0;
  return (
    <Page title="Groups" lede="People of several departments who work on something together." view={page}>
      <div className="row row--spread cb-groups__ways">
        <Link to="/groups/invitations">
          {invitations > 0 ? `${count(invitations, 'invitation')} to answer` : 'Invitations and requests'}
        </Link>
        <ButtonLink to="/groups/new">New group</ButtonLink>
      </div>
      <BigSearch label="Name, purpose or topic" formLabel="Groups" query={query} />
      <div className="stack-l">
        {query === '' && page === firstPage && <OwnGroups groups={latest?.ownGroups} />}
        <AllGroups query={query} page={page} />
      </div>
    </Page>
  );
}
