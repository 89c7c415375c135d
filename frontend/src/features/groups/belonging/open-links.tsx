import { useEffect, useRef, useState } from 'react';
import { MakeGroupLinkDocument, RevokeGroupLinkDocument, type GroupInvitingQuery } from '../../../gql/groups/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { count } from '../../../lib/words';
import '../../../ui/action-rows/action-rows.scss';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { Time } from '../../../ui/time/time';

interface OpenLinksProps {
  groupId: string;
  links: NonNullable<GroupInvitingQuery['group']['links']>;
  onChanged: () => void;
}

/** Links with which people come in: made, shown once, and revoked. */
export function OpenLinks({ groupId, links, onChanged }: OpenLinksProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [made, setMade] = useState<string>();
  const make = useFormMutation({
    mutation: MakeGroupLinkDocument,
    pick: (data) => data.makeGroupLink,
    onResult: ({ address }) => {
      setMade(address);
      onChanged();
    },
  });
  const revoke = useFormMutation({
    mutation: RevokeGroupLinkDocument,
    pick: (data) => data.revokeGroupLink,
    onResult: () => {
      setMade(undefined);
      heading.current?.focus();
      onChanged();
    },
  });
  return (
    <section aria-labelledby="links" className="stack">
      <h2 className="h-m cb-groupheading" id="links" ref={heading} tabIndex={-1}>
        Invitation links
      </h2>
      <p>Whoever has the link and an account here can join, until it expires or you revoke it.</p>
      {made && <MadeLink address={made} />}
      <Form name="link" state={make} onSubmit={(data) => void make.submit({ input: { groupId, days: Number(textOf(data, 'days')) } })}>
        <RadiosField
          name="days"
          legend="How long does the link work?"
          defaultValue="7"
          choices={[
            { value: '7', label: '7 days' },
            { value: '30', label: '30 days' },
          ]}
        />
        <Button type="submit" variant="secondary" busy={make.busy}>
          Make a link
        </Button>
      </Form>
      {revoke.failure && <FailureNotice failure={revoke.failure} />}
      <ul className="cb-action-rows">
        {links.map(({ id, createdAt, expiresAt, timesUsed, madeBy }) => (
          <li key={id}>
            <div>
              Made by {madeBy.name} <Time value={createdAt} />
              <div className="meta">
                Works until <Time value={expiresAt} form="date" />, {count(timesUsed, 'person', 'people')} came in
              </div>
            </div>
            <Button variant="warning" small busy={revoke.busy} onClick={() => void revoke.submit({ linkId: id })}>
              Revoke<span className="vh"> the link of {madeBy.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes focus and is selected, so that it can be copied at once. */
function MadeLink({ address }: { address: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [address]);
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="made-link">
        Your new link
      </label>
      <div className="govuk-hint" id="made-link-hint">
        Copy it now. It is not shown again.
      </div>
      <input className="govuk-input" id="made-link" aria-describedby="made-link-hint" readOnly value={address} ref={field} />
    </div>
  );
}
