import { Link, useSearchParams } from 'react-router';
import { OwnGroupsDocument } from '../../../gql/groups/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { count } from '../../../lib/words';
import { BigSearch } from '../../../ui/big-search/big-search';
import { ButtonLink } from '../../../ui/button/button';
import { Page } from '../../../ui/page/page';
import { AllGroups } from './all-groups';
import { askedBy, isNarrowed } from './directory-address';
import './group-list.scss';
import { OwnGroups } from './own-groups';

/** One's own groups, and all that one knows of: `/groups?q=research&kind=OPEN&topic=…&order=active&page=2`. */
export function GroupsPage() {
  const [parameters] = useSearchParams();
  const { query, page } = askedBy(parameters);
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
      <BigSearch
        label="Name, purpose or topic"
        formLabel="Groups"
        query={query ?? ''}
        kept={[...parameters].filter(([name]) => name !== 'q' && name !== 'page')}
      />
      <div className="stack-l cb-groups__lists">
        {!isNarrowed(parameters) && <OwnGroups groups={latest?.ownGroups} />}
        <AllGroups />
      </div>
    </Page>
  );
}
