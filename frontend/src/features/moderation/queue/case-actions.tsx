import { useState } from 'react';
import { useMutation } from 'urql';
import { ReleaseCaseDocument, TakeCaseDocument, type CaseFieldsFragment, type ModerationDecisionKind } from '../../../gql/moderation/graphql';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import type { Reasons } from './case-card';
import { DecisionForm } from './decision-form';

interface CaseActionsProps {
  about: CaseFieldsFragment;
  reasons: Reasons;
  onDecided: (news: string) => void;
}

/** What this moderator may do with a case. Each decision is made in a form of its own. */
export function CaseActions({ about, reasons, onDecided }: CaseActionsProps) {
  const [chosen, setChosen] = useState<ModerationDecisionKind>();
  const { decide, showAgain, assign } = about.viewerCan;
  if (chosen) {
    return (
      <DecisionForm
        about={about}
        kind={chosen}
        reasons={reasons}
        onDecided={onDecided}
        onClose={() => setChosen(undefined)}
      />
    );
  }
  const whose = <span className="vh"> {`${about.label} by ${about.author.name}`}</span>;
  if (about.status === 'SECOND_LOOK' && !decide) {
    const who = about.group && about.withSite ? 'A moderator of the site' : 'Another moderator';
    return <p className="meta">You decided this. {who} has to look again.</p>;
  }
  return (
    <div className="row">
      {decide && (
        <>
          <Button variant="secondary" small onClick={() => setChosen('KEEP')}>
            {about.hidden ? 'Show again' : 'Keep'}
            {whose}
          </Button>
          <Button variant="secondary" small onClick={() => setChosen('WARN')}>
            {about.hidden ? 'Show again and warn' : 'Keep and warn'}
            {whose}
          </Button>
          <Button variant="warning" small onClick={() => setChosen('HIDE')}>
            {about.hidden ? 'Leave hidden' : 'Hide'}
            {whose}
          </Button>
        </>
      )}
      {!decide && showAgain && (
        <Button variant="secondary" small onClick={() => setChosen('KEEP')}>
          Show again
          {whose}
        </Button>
      )}
      {assign && <Assignment about={about} />}
    </div>
  );
}

function Assignment({ about }: { about: CaseFieldsFragment }) {
  const [taking, take] = useMutation(TakeCaseDocument);
  const [releasing, release] = useMutation(ReleaseCaseDocument);
  const isMine = about.assignedTo?.isViewer ?? false;
  const error = taking.error ?? releasing.error;
  return (
    <>
      <Button
        variant="quiet"
        small
        busy={taking.fetching || releasing.fetching}
        onClick={() => void (isMine ? release : take)({ caseId: about.id })}
      >
        {isMine ? 'Give it back' : about.assignedTo ? 'Take it over' : 'Take it'}
        <span className="vh"> {`${about.label} by ${about.author.name}`}</span>
      </Button>
      {error && <FailureNotice failure={toRequestFailure(error)} />}
    </>
  );
}
