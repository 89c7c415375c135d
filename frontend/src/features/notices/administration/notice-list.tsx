import { useState } from 'react';
import { useMutation } from 'urql';
import { RemoveNoticeDocument, type ManagedNoticeFragment, type NoticeState } from '../../../gql/notices/graphql';
import { formatDateAndTime } from '../../../lib/dates';
import { toRequestFailure } from '../../../lib/request-failure';
import { Button } from '../../../ui/button/button';
import { LazyConfirmDialog } from '../../../ui/confirm-dialog/lazy-confirm-dialog';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { MetaLine } from '../../../ui/meta-line/meta-line';

interface NoticeListProps {
  notices: ManagedNoticeFragment[];
  onEdit: (notice: ManagedNoticeFragment) => void;
  onRemoved: () => void;
}

const groups: { state: NoticeState; heading: string; none: string }[] = [
  { state: 'CURRENT', heading: 'Shown now', none: 'No notice is shown now.' },
  { state: 'PLANNED', heading: 'Planned', none: 'No notice is planned.' },
  { state: 'PAST', heading: 'Past', none: 'No notice has ended.' },
];

export function NoticeList({ notices, onEdit, onRemoved }: NoticeListProps) {
  const [asked, setAsked] = useState<ManagedNoticeFragment>();
  const [{ fetching, error }, remove] = useMutation(RemoveNoticeDocument);
  const confirm = async (id: string) => {
    const { error: failed } = await remove({ id });
    if (failed) return;
    setAsked(undefined);
    onRemoved();
  };
  return (
    <>
      {groups.map(({ state, heading, none }) => {
        const own = notices.filter((notice) => notice.state === state);
        return (
          <section key={state} aria-label={heading}>
            <h2 className="h-m">{heading}</h2>
            {own.length === 0 && <p>{none}</p>}
            <ul className="cb-noticelist">
              {own.map((notice) => (
                <li key={notice.id}>
                  <NoticeRow notice={notice} onEdit={() => onEdit(notice)} onRemove={() => setAsked(notice)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {asked && (
        <LazyConfirmDialog
          title="Delete this notice?"
          confirm="Delete notice"
          cancel="Keep it"
          busy={fetching}
          problem={error && <FailureNotice failure={toRequestFailure(error)} />}
          onConfirm={() => void confirm(asked.id)}
          onCancel={() => setAsked(undefined)}
        >
          <p>Nobody sees “{asked.title}” any more.</p>
        </LazyConfirmDialog>
      )}
    </>
  );
}

/** The site's wall clock, in words: read and said in the same zone, whichever that of the device is. */
function inWords(wallClock: string): string {
  return formatDateAndTime(new Date(wallClock));
}

function NoticeRow({ notice, onEdit, onRemove }: { notice: ManagedNoticeFragment; onEdit: () => void; onRemove: () => void }) {
  const { title, departments, startsAt, endsAt, severity } = notice;
  return (
    <>
      <strong>{title}</strong>
      <MetaLine>
        {`${inWords(startsAt)} to ${inWords(endsAt)}`}
        {severity === 'WARNING' ? 'warning' : 'information'}
        {departments.length === 0 ? 'for everyone' : departments.map(({ name }) => name).join(', ')}
      </MetaLine>
      <div className="row">
        <Button variant="secondary" small onClick={onEdit}>
          Change<span className="vh"> {title}</span>
        </Button>
        <Button variant="quiet" small onClick={onRemove}>
          Delete<span className="vh"> {title}</span>
        </Button>
      </div>
    </>
  );
}
