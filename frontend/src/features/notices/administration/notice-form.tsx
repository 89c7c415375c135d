import { limits } from '@crossbench/schema/limits';
import { SaveNoticeDocument, type ManagedNoticeFragment, type NoticeSeverity } from '../../../gql/notices/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { TextField } from '../../../ui/form/text-field';
import { DepartmentChoice } from './department-choice';

interface NoticeFormProps {
  /** Left out for a new one. */
  notice: ManagedNoticeFragment | undefined;
  departments: { id: string; name: string }[];
  timeZone: string;
  onSaved: () => void;
  onCancel: () => void;
}

export function NoticeForm({ notice, departments, timeZone, onSaved, onCancel }: NoticeFormProps) {
  const heading = notice ? 'Change the notice' : 'Write a notice';
  const form = useFormMutation({
    mutation: SaveNoticeDocument,
    pick: (data) => data.saveNotice,
    onResult: (result) => {
      if (result.__typename === 'NoticeSaved') return onSaved();
      return [{ message: 'Somebody else changed this notice meanwhile. Copy your text, load the page again and start from theirs' }];
    },
  });
  const submit = (data: FormData) => {
    const severity: NoticeSeverity = data.get('severity') === 'WARNING' ? 'WARNING' : 'INFORMATION';
    void form.submit({
      input: {
        id: notice?.id ?? null,
        lockVersion: notice?.lockVersion ?? null,
        title: textOf(data, 'title'),
        body: textOf(data, 'body'),
        severity,
        startsAt: textOf(data, 'startsAt'),
        endsAt: textOf(data, 'endsAt'),
        departmentIds: data.getAll('departmentIds').map(String),
      },
    });
  };
  return (
    <Form name="notice" state={form} onSubmit={submit} aria-label={heading}>
      <h2 className="h-m">{heading}</h2>
      <TextField name="title" label="Title" defaultValue={notice?.title} maxLength={limits.noticeTitle} autoFocus />
      <TextAreaField
        name="body"
        label="Text"
        hint="Optional. Addresses that begin with https:// become links."
        defaultValue={notice?.body}
        maxLength={limits.noticeBody}
        rows={4}
      />
      <RadiosField
        name="severity"
        legend="How pressing is it?"
        defaultValue={notice?.severity ?? 'INFORMATION'}
        choices={[
          { value: 'INFORMATION', label: 'Good to know' },
          { value: 'WARNING', label: 'A warning' },
        ]}
      />
      <TextField name="startsAt" label="Shown from" hint={`${timeZone} time`} type="datetime-local" defaultValue={notice?.startsAt} />
      <TextField name="endsAt" label="Shown until" hint={`${timeZone} time`} type="datetime-local" defaultValue={notice?.endsAt} />
      <DepartmentChoice departments={departments} chosen={notice?.departments.map(({ id }) => id) ?? []} />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Save notice
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
