import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { AcceptHouseRulesDocument, ViewerHouseRulesDocument, type ViewerHouseRulesQuery } from '../../../gql/house-rules/graphql';
import { useStartAfresh, useViewer } from '../../../lib/session';
import { nextPath } from '../../../lib/sign-in-path';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { Form } from '../../../ui/form/form';
import { Page } from '../../../ui/page/page';
import '../../../ui/prose/prose.scss';
import { ServerHtml } from '../../../ui/server-html/server-html';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SignOutButton } from '../../identity/public';
import { Changes } from './changes';
import './accept.scss';

type Rules = ViewerHouseRulesQuery['viewerHouseRules'];

/** Comes between signing in and the page one wanted, while there are rules to accept. */
export function AcceptPage() {
  const [parameters] = useSearchParams();
  const viewer = useViewer();
  const { data, refresh } = usePageQuery({ query: ViewerHouseRulesDocument, variables: {} });
  const next = nextPath(parameters.get('next'));
  if (!data || viewer === undefined) return <Skeleton label="Loading the house rules" rows={4} />;
  if (!viewer?.mustAcceptHouseRules) return <Navigate to={next} replace />;
  return <Asked rules={data.viewerHouseRules} next={next} onOutdated={refresh} />;
}

interface AskedProps {
  rules: Rules;
  next: string;
  onOutdated: () => void;
}

function Asked({ rules, next, onOutdated }: AskedProps) {
  const startAfresh = useStartAfresh();
  const navigate = useNavigate();
  const { current, acceptedNumber, changes } = rules;
  const form = useFormMutation({
    mutation: AcceptHouseRulesDocument,
    pick: (data) => data.acceptHouseRules,
    onResult: (result) => {
      if (result.__typename === 'HouseRulesConflict') {
        onOutdated();
        return [{ message: 'The rules changed while you were reading. Read them again below' }];
      }
      return void Promise.resolve(navigate(next, { replace: true })).then(startAfresh);
    },
  });
  const again = acceptedNumber !== null;
  return (
    <div className="cb-accept">
      <Page
        title={again ? 'The house rules have changed' : 'House rules'}
        lede={again ? 'Accept the new rules before you write here again.' : 'Read and accept these rules before you start.'}
      >
        {again && <Changes changes={changes} />}
        <ServerHtml html={current.html} className="cb-prose cb-accept__rules" />
        <Form name="accept" state={form} onSubmit={() => void form.submit({ number: current.number })}>
          <div className="row">
            <Button type="submit" busy={form.busy}>
              Accept and continue
            </Button>
            <SignOutButton className="govuk-button govuk-button--secondary" />
          </div>
        </Form>
      </Page>
    </div>
  );
}
