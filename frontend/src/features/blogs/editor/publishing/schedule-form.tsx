import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../../ui/button/button';
import { useField } from '../../../../ui/form/form-context';
import { FieldProblem } from '../../../../ui/form/form-group';
import { inputClass } from '../../../../ui/form/text-field';

interface ScheduleFormProps {
  /** The time that is in force, for example `2026-12-01T09:30`. */
  current: string | undefined;
  timeZone: string;
  busy: boolean;
  onSchedule: (wallTime: string) => void;
  onClose: () => void;
}

/** Asks for a date and a time of the site's clocks, wherever the person is. */
export function ScheduleForm({ current, timeZone, busy, onSchedule, onClose }: ScheduleFormProps) {
  const field = useField('wallTime', true);
  const [date, setDate] = useState(current?.slice(0, 10) ?? '');
  const [time, setTime] = useState(current?.slice(11) ?? '');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const described = { 'aria-describedby': field.control['aria-describedby'], 'aria-invalid': field.control['aria-invalid'] };
  return (
    <fieldset className={`govuk-fieldset govuk-form-group${field.problem ? ' govuk-form-group--error' : ''}`}>
      <legend className="vh">When to publish</legend>
      <FieldProblem field={field} />
      <div className="cb-schedule__fields">
        <div>
          <label className="govuk-label" htmlFor={field.id}>
            Date
          </label>
          <input
            {...described}
            ref={first}
            id={field.id}
            className={inputClass(field.problem)}
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </div>
        <div>
          <label className="govuk-label" htmlFor={`${field.id}-time`}>
            Time
          </label>
          <input
            {...described}
            id={`${field.id}-time`}
            className={inputClass(field.problem)}
            type="time"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
      </div>
      <p className="meta" id={field.hintId}>
        {timeZone} time
      </p>
      <div className="row">
        <Button small busy={busy} onClick={() => onSchedule(date && time ? `${date}T${time.slice(0, 5)}` : '')}>
          Schedule
        </Button>
        <Button variant="secondary" small onClick={onClose}>
          Not now
        </Button>
      </div>
    </fieldset>
  );
}
