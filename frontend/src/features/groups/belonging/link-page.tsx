import Unlink from 'lucide-react/icons/unlink';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useClient } from 'urql';
import { FollowGroupLinkDocument, LinkedGroupDocument, OwnGroupsDocument, type LinkedGroupQuery } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Page } from '../../../ui/page/page';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { kindMeanings } from './kind-meanings';

/** Where an invitation link leads: what the group is, before one comes in. */
export function LinkPage() {
  const { token = '' } = useParams();
  const { data } = usePageQuery({ query: LinkedGroupDocument, variables: { token } });
  if (!data) return <Skeleton label="Loading the invitation" />;
  if (!data.linkedGroup) return <EndedLink />;
  if (data.linkedGroup.memberPath) return <Navigate to={data.linkedGroup.memberPath} replace />;
  return <Offer token={token} group={data.linkedGroup} />;
}

function EndedLink() {
  usePageTitle('This invitation does not work');
  return (
    <EmptyState
      icon={Unlink}
      heading={<PageHeading className="h-l">This invitation does not work</PageHeading>}
      action={<ButtonLink to="/groups">Go to groups</ButtonLink>}
    >
      It may have expired or been revoked, or the group is not for your department. Ask whoever sent it to invite you by name.
    </EmptyState>
  );
}

function Offer({ token, group }: { token: string; group: NonNullable<LinkedGroupQuery['linkedGroup']> }) {
  const navigate = useNavigate();
  const client = useClient();
  const form = useFormMutation({
    mutation: FollowGroupLinkDocument,
    pick: (data) => data.followGroupLink,
    onResult: (result) => {
      const groups = client.query(OwnGroupsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      void groups.then(() => navigate(result.group?.path ?? '/groups', { replace: true }));
    },
  });
  return (
    <Page title={`You are invited to ${group.name}`} lede={group.purpose}>
      <div className="stack-l">
        <p>
          {kindMeanings[group.kind]}
        </p>
        <section aria-labelledby="owners">
          <h2 className="h-m cb-groupheading" id="owners">
            Looked after by
          </h2>
          <ul className="cb-list--gap">
            {group.owners.map((person) => (
              <li key={person.id}>
                <PersonLine person={person}>{jobAndDepartment(person)}</PersonLine>
              </li>
            ))}
          </ul>
        </section>
        {form.failure && <FailureNotice failure={form.failure} />}
        <div className="row">
          <Button busy={form.busy} onClick={() => void form.submit({ token })}>
            Join group
          </Button>
          <ButtonLink variant="secondary" to="/">
            Not now
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}
