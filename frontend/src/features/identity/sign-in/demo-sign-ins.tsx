import ArrowRight from 'lucide-react/icons/arrow-right';
import CircleUser from 'lucide-react/icons/circle-user';
import { useQuery } from 'urql';
import { DemoSignInsDocument } from '../../../gql/identity/graphql';
import { useSite } from '../../../lib/session';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { useSignIn } from './use-sign-in';

/** On a demonstration site one press signs in as one of its invented people. */
export function DemoSignIns() {
  const demo = useSite()?.demo ?? false;
  const [{ data }] = useQuery({ query: DemoSignInsDocument, pause: !demo });
  const { submit, problems, failure } = useSignIn();
  const people = data?.site.demoSignIns ?? [];
  if (!demo || people.length === 0) return null;
  return (
    <section aria-label="Demonstration accounts">
      <ErrorSummary form="demo" problems={problems} />
      {failure && <FailureNotice failure={failure} />}
      <ul className="cb-sso">
        {people.map(({ name, role, email, password }) => (
          <li key={email}>
            <button type="button" className="ring" onClick={() => void submit({ input: { email, password } })}>
              <Icon of={CircleUser} />
              <span>
                {name}
                <br />
                <span className="meta">{role}</span>
              </span>
              <Icon of={ArrowRight} />
            </button>
          </li>
        ))}
      </ul>
      <p className="meta cb-signin__demo">This is a demonstration: the people and their words are invented.</p>
      <div className="cb-or">or use your work email</div>
    </section>
  );
}
