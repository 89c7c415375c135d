import LinkOff from 'lucide-react/icons/link-2-off';
import { useParams } from 'react-router';
import { AddressLinkDocument, ConfirmAddressDocument, type AddressLinkQuery } from '../../../gql/identity/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button, ButtonLink } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Form } from '../../../ui/form/form';
import { Page } from '../../../ui/page/page';
import { PageHeading } from '../../../ui/page/page-heading';
import { usePageTitle } from '../../../ui/page/use-page-title';
import { Skeleton } from '../../../ui/skeleton/skeleton';

/** Where the links of a change of address lead. A button confirms: programs that read mail open links too. */
export function ConfirmAddressPage() {
  const { token = '' } = useParams();
  // Kept until the page is left: after the last confirmation the link is used up.
  const { latest } = usePageQuery({ query: AddressLinkDocument, variables: { token } });
  if (!latest) return <Skeleton label="Checking the link" rows={1} />;
  return latest.addressLink ? <Confirm token={token} link={latest.addressLink} /> : <LinkNotValid />;
}

function Confirm({ token, link }: { token: string; link: NonNullable<AddressLinkQuery['addressLink']> }) {
  const form = useFormMutation({
    mutation: ConfirmAddressDocument,
    pick: (data) => data.confirmAddress,
    onResult: (result) => {
      if (result.__typename === 'LinkNotValid') return [{ message: result.message }];
    },
  });
  if (form.result?.__typename === 'AddressConfirmed') return <Confirmed {...form.result} />;
  const question =
    link.side === 'NEW'
      ? `From now on you would sign in with ${link.newEmail}, and get all mail there.`
      : `Your account would use ${link.newEmail} in the place of the address at which you read this.`;
  return (
    <div className="cb-narrow">
      <Page title="Confirm the change of address" lede={question}>
        <Form name="confirm-address" state={form} onSubmit={() => void form.submit({ token })}>
          <Button type="submit" busy={form.busy}>
            Confirm
          </Button>
        </Form>
        <p className="cb-afterform">If you did not ask for this, close this page. Nothing changes.</p>
      </Page>
    </div>
  );
}

function Confirmed({ email, waitingFor }: { email: string; waitingFor: 'NEW' | 'OLD' | null }) {
  return (
    <div className="cb-narrow" role="status">
      <Page title={waitingFor ? 'Confirmed' : 'Your address is changed'}>
        <div className="stack">
          {waitingFor === null && <p>Sign in with {email} from now on.</p>}
          {waitingFor === 'OLD' && <p>Now open the link that we sent to the old address. Your address changes then.</p>}
          {waitingFor === 'NEW' && <p>Now open the link that we sent to {email}. Your address changes then.</p>}
          <p>
            <ButtonLink to="/">Go to Crossbench</ButtonLink>
          </p>
        </div>
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
      action={<ButtonLink to="/account/address">Change your address</ButtonLink>}
    >
      It has been used, or is too old, or part of it is missing. If your address has changed already, sign in with the new one.
    </EmptyState>
  );
}
