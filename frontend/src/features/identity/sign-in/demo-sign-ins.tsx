import ArrowRight from 'lucide-react/icons/arrow-right';
import CircleUser from 'lucide-react/icons/circle-user';
import type { DemoSignInsQuery } from '../../../gql/identity/graphql';
import { ErrorSummary } from '../../../ui/form/error-summary';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import { useSignIn } from './use-sign-in';

/** On a demonstration site one press signs in as one of its invented people. */
export function DemoSignIns({ people }: { people: DemoSignInsQuery['site']['demoSignIns'] }) {
  const { submit, problems, failure } = useSignIn();
  if (people.length === 0) return null;
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
