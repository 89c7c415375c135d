import { limits } from '@crossbench/schema/limits';
import { Link, useNavigate, useParams } from 'react-router';
import { HideThingDocument, HideableThingDocument, type ReportableKind } from '../../../gql/moderation/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { SelectField } from '../../../ui/form/select-field';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import '../report/report.scss';

const kinds: Record<string, ReportableKind> = { comment: 'COMMENT', picture: 'PICTURE' };

/** Where moderators of a group hide what stands there. */
export function HidePage() {
  const { kind = '', id = '' } = useParams();
  const navigate = useNavigate();
  const asked = { kind: kinds[kind] ?? ('ITEM' as const), id };
  const { data } = usePageQuery({ query: HideableThingDocument, variables: asked });
  const form = useFormMutation({
    mutation: HideThingDocument,
    pick: (answer) => answer.hideThing,
    onResult: (result) => void navigate(`/moderation/cases/${result.case.id}`),
  });
  if (!data) return <Skeleton label="Loading what you want to hide" rows={2} />;
  const { label, title, text, path, author, reasons } = data.reportableThing;
  return (
    <div className="cb-report">
      <Page title={`Hide a ${label}`} lede={`By ${author.name}, ${label === 'post' ? '' : 'in '}“${title}”`}>
        {text && <blockquote className="cb-quoted">{text}</blockquote>}
        <Form
          name="hide"
          state={form}
          onSubmit={(entered) =>
            void form.submit({ input: { ...asked, reason: textOf(entered, 'reason'), message: textOf(entered, 'message') } })
          }
        >
          <SelectField name="reason" label="Which house rule is it about?">
            {reasons.map((reason) => (
              <option key={reason.id} value={reason.id}>
                {reason.label}
              </option>
            ))}
          </SelectField>
          <TextAreaField
            name="message"
            label="Message to the author"
            hint="Optional. Say what they can do about it. They are told which rule it is about, and not who you are."
            maxLength={limits.moderationMessage}
            rows={4}
          />
          <p className="cb-report__promise">
            Only its authors and the moderators of the group see it from then on. Its author can change it, and ask somebody else to
            look again. You can show it again.
          </p>
          <div className="row">
            <Button type="submit" variant="warning" busy={form.busy}>
              Hide {label}
            </Button>
            <Link to={path}>Cancel</Link>
          </div>
        </Form>
      </Page>
    </div>
  );
}
