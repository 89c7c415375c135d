import { useState } from 'react';
import { Button } from '../../../../ui/button/button';
import { ScheduleForm } from './schedule-form';
import './schedule-section.scss';
import type { Schedule } from './use-publish';

interface ScheduleSectionProps {
  schedule: Schedule;
  timeZone: string;
  busy: boolean;
  onSchedule: (wallTime: string) => Promise<void>;
  onCancel: () => Promise<void>;
}

/** When the post will be published: by hand, or by itself at a time. */
export function ScheduleSection({ schedule, timeZone, busy, onSchedule, onCancel }: ScheduleSectionProps) {
  // The form stays until another time than the one it was opened for is in force.
  const [choosing, setChoosing] = useState<{ instead: string | undefined }>();
  const isChoosing = choosing !== undefined && choosing.instead === schedule?.wallTime;
  const choose = () => setChoosing({ instead: schedule?.wallTime });
  return (
    <section className="cb-schedule">
      <h2>When to publish</h2>
      <div role="status">{schedule && <Scheduled schedule={schedule} />}</div>
      {isChoosing && (
        <ScheduleForm
          current={schedule?.wallTime}
          timeZone={timeZone}
          busy={busy}
          onSchedule={(wallTime) => void onSchedule(wallTime)}
          onClose={() => setChoosing(undefined)}
        />
      )}
      {!isChoosing && (
        <div className="row">
          <Button variant="secondary" small onClick={choose}>
            {schedule ? 'Change the time' : 'Publish later'}
          </Button>
          {schedule && (
            <Button variant="secondary" small busy={busy} onClick={() => void onCancel()}>
              Cancel the schedule
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Scheduled({ schedule }: { schedule: NonNullable<Schedule> }) {
  return (
    <>
      <p>
        It will be published at <strong>{schedule.inWords}</strong>.
      </p>
      {schedule.doubled && (
        <p>The clocks go back that night and show this time twice. It is published the first time.</p>
      )}
      <p className="meta">
        What is saved then is what is published, so you can go on writing. If the checks find something, it stays a draft
        and its authors are told by email.
      </p>
    </>
  );
}
