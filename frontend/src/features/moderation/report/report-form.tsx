import { Link } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { ReportThingDocument, type ReportableThingQuery } from '../../../gql/moderation/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { RadiosField } from '../../../ui/form/radios-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Notice } from '../../../ui/notice/notice';
import { Page } from '../../../ui/page/page';
import { Time } from '../../../ui/time/time';

export type Thing = ReportableThingQuery['reportableThing'];

interface ReportFormProps {
  thing: Thing;
  /** Called with what was reported, in a word. */
  onSent: (label: string) => void;
}

export function ReportForm({ thing, onSent }: ReportFormProps) {
  const { label, report, reasons, pictures } = thing;
  const form = useFormMutation({
    mutation: ReportThingDocument,
    pick: (data) => data.reportThing,
    onResult: (result) => onSent(result.report.label),
  });
  const submit = (data: FormData) => {
    const picture = textOf(data, 'picture');
    const reason = textOf(data, 'reason');
    if (!reason) return form.refuse([{ field: 'reason', message: 'Choose what is wrong' }]);
    const what = picture ? { kind: 'PICTURE' as const, id: picture } : { kind: thing.kind, id: thing.id };
    return void form.submit({ input: { ...what, reason, words: textOf(data, 'words') } });
  };
  return (
    <div className="cb-report">
      <Page title={`Report a ${label}`} lede={<Subject thing={thing} />}>
        {thing.text && <blockquote className="cb-quoted">{thing.text}</blockquote>}
        {report && (
          <Notice kind="information" title="You have reported this before">
            You did so <Time value={report.createdAt} />. What you send now takes the place of that.
          </Notice>
        )}
        <Form name="report" state={form} onSubmit={submit}>
          {pictures.length > 0 && <PictureChoice thing={thing} />}
          <RadiosField
            name="reason"
            legend="What is wrong?"
            choices={reasons.map((reason) => ({ value: reason.id, label: reason.label, hint: reason.hint }))}
            {...(report ? { defaultValue: report.reason.id } : {})}
          />
          <TextAreaField
            name="words"
            label="In your own words"
            hint="Optional. Do not repeat personal data here."
            defaultValue={report?.words}
            maxLength={limits.reportWords}
            rows={4}
          />
          <p className="cb-report__promise">
            {thing.goesTo
              ? `Owners and moderators of ${thing.goesTo.name} decide about it, not those of the site.`
              : `Moderators of the site are shown this ${label} as it is now, also if they could not read it otherwise.`}{' '}
            Nobody is told who reported it, neither its author nor the moderators.
          </p>
          <div className="row">
            <Button type="submit" busy={form.busy}>
              Send report
            </Button>
            <Link to={thing.path}>Cancel</Link>
          </div>
        </Form>
      </Page>
    </div>
  );
}

function Subject({ thing: { label, title, author } }: { thing: Thing }) {
  if (label === 'profile') return <>What {title} says of themselves</>;
  const where = label === 'post' ? `“${title}”` : `in “${title}”`;
  return (
    <>
      By {author.name}, {where}
    </>
  );
}

function PictureChoice({ thing: { label, pictures } }: { thing: Thing }) {
  return (
    <RadiosField
      name="picture"
      legend="What do you report?"
      defaultValue=""
      choices={[
        { value: '', label: `The whole ${label}` },
        ...pictures.map(({ id, url, description }, index) => ({
          value: id,
          label: (
            <span className="cb-report__picture">
              <img src={`${url}?width=640`} alt="" loading="lazy" />
              <span>
                Only picture {index + 1}
                {description && `: ${description}`}
              </span>
            </span>
          ),
        })),
      ]}
    />
  );
}
