import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState } from 'react';
import { limits } from '@crossbench/schema/limits';
import { InviteToGroupDocument, type InviteToGroupMutation, type PersonLineFieldsFragment } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import '../../../ui/chip/chip.scss';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Icon } from '../../../ui/icon/icon';
import { FindPerson } from '../../../ui/find-person/find-person';
import { InviteReport, type Entry } from './invite-report';
import { useFoundPeople } from './use-found';

type Invited = Extract<InviteToGroupMutation['inviteToGroup'], { __typename: 'PeopleInvited' }>;

/** Invites people chosen by name and addresses that were pasted, and shows what became of each. */
export function InviteForm({ groupId, onInvited }: { groupId: string; onInvited: () => void }) {
  const search = useFoundPeople();
  const [chosen, setChosen] = useState<PersonLineFieldsFragment[]>([]);
  const [round, setRound] = useState(0);
  const [report, setReport] = useState<Entry[]>();
  const reported = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (report) reported.current?.focus();
  }, [report]);
  const form = useFormMutation({
    mutation: InviteToGroupDocument,
    pick: (data) => data.inviteToGroup,
    onResult: (result) => {
      setReport(entriesOf(result, chosen));
      setChosen([]);
      setRound(round + 1);
      onInvited();
    },
  });
  return (
    <>
      {report && <InviteReport entries={report} heading={reported} />}
      <FindPerson
        {...search}
        name="find"
        label="Find somebody to invite"
        verb="Choose"
        onChoose={(person) => setChosen([...chosen.filter(({ id }) => id !== person.id), person])}
      />
      <Form
        key={round}
        name="invite"
        state={form}
        onSubmit={(data) =>
          void form.submit({
            input: { groupId, personIds: chosen.map(({ id }) => id), addresses: textOf(data, 'addresses'), message: textOf(data, 'message') },
          })
        }
      >
        <div id="invite-personIds" tabIndex={-1} role="status">
          {chosen.length > 0 && <Chosen people={chosen} onRemove={(id) => setChosen(chosen.filter((person) => person.id !== id))} />}
        </div>
        <TextAreaField
          name="addresses"
          label="Or paste email addresses"
          hint={`One a line, or with commas or semicolons between them. Up to ${limits.groupAddresses}.`}
          rows={4}
          autoComplete="off"
        />
        <TextAreaField name="message" label="Message (optional)" hint="Mailed to everybody whom you invite." rows={3} maxLength={limits.groupWords} />
        <Button type="submit" busy={form.busy}>
          Invite
        </Button>
      </Form>
    </>
  );
}

function Chosen({ people, onRemove }: { people: PersonLineFieldsFragment[]; onRemove: (id: string) => void }) {
  return (
    <>
      <p className="govuk-label">Chosen</p>
      <ul className="cb-tags" aria-label="Chosen">
        {people.map(({ id, name }) => (
          <li key={id} className="cb-chip">
            {name}
            <button type="button" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who was chosen comes first in the report, by id: they are shown by name. */
function entriesOf({ report }: Invited, chosen: PersonLineFieldsFragment[]): Entry[] {
  return report.map(({ entry, outcome }, place) => ({ place, entry: chosen.find(({ id }) => id === entry)?.name ?? entry, outcome }));
}
