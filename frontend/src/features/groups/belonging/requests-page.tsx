import UserRoundPlus from 'lucide-react/icons/user-round-plus';
import { useRef, useState } from 'react';
import { Navigate } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { DecideGroupRequestDocument, GroupRequestsDocument, type GroupRequestsQuery } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { useMore } from '../../../lib/use-more';
import { usePageQuery } from '../../../lib/use-page-query';
import '../../../ui/action-rows/action-rows.scss';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { jobAndDepartment } from '../../../ui/person-line/job-and-department';
import { PersonLine } from '../../../ui/person-line/person-line';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Time } from '../../../ui/time/time';
import { useGroupView } from '../group/group-context';

type Requests = NonNullable<GroupRequestsQuery['group']['requests']>;
type Request = Requests['nodes'][number];

/** Who asks to be let in, for those who decide. */
export function RequestsPage() {
  const { group } = useGroupView('Requests');
  const { latest, refresh } = usePageQuery({ query: GroupRequestsDocument, variables: { address: group.id } });
  if (!group.viewerCan.invite) return <Navigate to={group.path} replace />;
  if (!latest?.group.requests) return <Skeleton label="Loading requests" />;
  return <RequestList groupId={group.id} first={latest.group.requests} onDecided={refresh} />;
}

function RequestList({ groupId, first, onDecided }: { groupId: string; first: Requests; onDecided: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  const { nodes, hasMore, loading, failure, showMore } = useMore({
    first,
    query: GroupRequestsDocument,
    variables: (after) => ({ address: groupId, after }),
    pick: (data) => data.group.requests ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  });
  const decided = (words: string) => {
    setNews(words);
    heading.current?.focus();
    onDecided();
  };
  return (
    <section aria-labelledby="requests">
      <h2 className="h-l cb-groupheading" id="requests" ref={heading} tabIndex={-1}>
        Requests to join
      </h2>
      <p role="status">{news}</p>
      {nodes.length === 0 && (
        <EmptyState icon={UserRoundPlus} heading={<h3 className="h-m">Nobody asks to join</h3>}>
          You get an email when somebody does.
        </EmptyState>
      )}
      <ul className="cb-action-rows">
        {nodes.map((request) => (
          <RequestRow key={request.id} request={request} onDecided={decided} />
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
      {hasMore && (
        <Button variant="secondary" busy={loading} onClick={() => void showMore()}>
          Show more
        </Button>
      )}
    </section>
  );
}

function RequestRow({ request: { id, person, reason, createdAt }, onDecided }: { request: Request; onDecided: (words: string) => void }) {
  const [declining, setDeclining] = useState(false);
  const form = useFormMutation({
    mutation: DecideGroupRequestDocument,
    pick: (data) => data.decideGroupRequest,
    onResult: () => onDecided(declining ? `${person.name} is not let in and was told why.` : `${person.name} is a member now.`),
  });
  return (
    <li>
      <PersonLine person={person}>
        {jobAndDepartment(person)}, asked <Time value={createdAt} />
      </PersonLine>
      <p className="cb-action-rows__words">{reason}</p>
      <Form
        name={`decide-${id}`}
        aria-label={`Request of ${person.name}`}
        state={form}
        onSubmit={(data) => void form.submit({ input: { requestId: id, accept: !declining, answer: textOf(data, 'answer') } })}
      >
        {declining && (
          <TextAreaField name="answer" label={`Why is ${person.name} not let in?`} hint="Mailed to them." rows={3} maxLength={limits.groupWords} />
        )}
        <div className="row">
          {!declining && (
            <Button type="submit" small busy={form.busy}>
              Let in<span className="vh"> {person.name}</span>
            </Button>
          )}
          {declining && (
            <Button type="submit" small variant="warning" busy={form.busy}>
              Decline<span className="vh"> {person.name}</span>
            </Button>
          )}
          <Button variant="secondary" small onClick={() => setDeclining(!declining)}>
            {declining ? 'Do not decline' : 'Decline'}
            <span className="vh"> {person.name}</span>
          </Button>
        </div>
      </Form>
    </li>
  );
}
