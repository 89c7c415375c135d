import LinkOff from 'lucide-react/icons/link-2-off';
import { useParams } from 'react-router';
import { OneTimeLinkDocument } from '../../../gql/identity/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ChoosePasswordForm } from './choose-password-form';

/** Where the links of registration, forgotten password and first set-up lead. */
export function ChoosePasswordPage() {
  const { token = '' } = useParams();
  const { data } = usePageQuery({ query: OneTimeLinkDocument, variables: { token } });
  if (!data) return <Skeleton label="Checking the link" rows={1} />;
  const link = data.oneTimeLink;
  if (!link) return <LinkNotValid />;
  const isNew = link.purpose !== 'RESET_PASSWORD';
  const lede = isNew
    ? `Welcome, ${link.name}. This is for ${link.email}.`
    : `This is for ${link.email}. You are signed out on all other devices, and your feed addresses stop working.`;
  return (
    <div className="cb-narrow">
      <Page title="Choose a password" lede={lede}>
        <ChoosePasswordForm token={token} email={link.email} />
      </Page>
    </div>
  );
}

function LinkNotValid() {
  usePageTitle('This link does not work');
  return (
    <EmptyState
      icon={LinkOff}
      heading={<PageHeading className="h-l">This link does not work</PageHeading>}
      action={
        <>
          <ButtonLink to="/forgotten-password">Ask for a new link</ButtonLink>
          <ButtonLink to="/register" variant="secondary">
            Create an account
          </ButtonLink>
        </>
      }
    >
      It has been used, or is too old, or part of it is missing. If you have chosen a password already, sign in with it.
    </EmptyState>
  );
}
