import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ChooseWelcomeItemDocument, GroupWelcomeChoicesDocument, type GroupHeadFragment } from '../../../gql/groups/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { Time } from '../../../ui/time/time';

const idle = { problems: [], failure: undefined, busy: false };

/** The post to which newcomers are led: found by its title, or one of the latest. */
export function WelcomeSection({ group }: { group: GroupHeadFragment }) {
  const [title, setTitle] = useState('');
  const [{ data, error, fetching }] = useQuery({ query: GroupWelcomeChoicesDocument, variables: { address: group.id, title } });
  const [news, setNews] = useState('');
  const form = useFormMutation({ mutation: ChooseWelcomeItemDocument, pick: (answer) => answer.chooseWelcomeItem });
  const choose = async (item: { id: string; title: string } | null) => {
    setNews('');
    await form.submit({ input: { groupId: group.id, itemId: item?.id ?? null } });
    setNews(item ? `Newcomers are led to ${item.title}.` : 'Newcomers are led to no post.');
  };
  const failure = form.failure ?? (error && toRequestFailure(error));
  const problem = form.problems[0];
  const chosen = data?.group.welcomeItem;
  const found = (data?.group.latest.nodes ?? []).filter(({ id }) => id !== chosen?.id);

  return (
    <section aria-labelledby="group-welcome">
      <h2 className="h-m" id="group-welcome">
        Welcome post
      </h2>
      <p>A post of this group that the overview shows to newcomers, below the welcome.</p>
      {failure && <FailureNotice failure={failure} />}
      {problem && (
        <p className="govuk-error-message" role="alert">
          <span className="vh">Error:</span> {problem.message}
        </p>
      )}
      <p role="status">{!form.busy && !failure && !problem && news}</p>
      {chosen && (
        <p className="row">
          <Link to={chosen.path}>{chosen.title}</Link>
          <Button variant="secondary" small busy={form.busy} onClick={() => void choose(null)}>
            Take away
            <span className="vh"> {chosen.title}</span>
          </Button>
        </p>
      )}
      <Form name="group-welcome-form" state={idle} onSubmit={(entered) => setTitle(textOf(entered, 'title'))}>
        <TextField name="title" label="Find a post" hint="By a part of its title. Without one, the latest are shown." type="search" autoComplete="off" />
        <Button type="submit" variant="secondary">
          Find posts
        </Button>
      </Form>
      {!fetching && data && found.length === 0 && (
        <p className="cb-welcomeposts">{title ? 'No other post was found. Try a part of the title.' : 'There is no other post in this group yet.'}</p>
      )}
      {found.length > 0 && (
        <ul className="cb-welcomeposts" aria-label="Posts">
          {found.map((item) => (
            <li key={item.id}>
              <span>
                <Link to={item.path}>{item.title}</Link>{' '}
                {item.publishedAt && (
                  <span className="meta">
                    <Time value={item.publishedAt} form="date" />
                  </span>
                )}
              </span>
              <Button variant="secondary" small busy={form.busy} onClick={() => void choose(item)}>
                Choose
                <span className="vh"> {item.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
