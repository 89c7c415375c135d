import { useRef } from 'react';
import { limits } from '@crossbench/schema/limits';
import { PublishHouseRulesDocument } from '../../../gql/house-rules/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { CheckboxField } from '../../../ui/form/checkbox-field';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { TextField } from '../../../ui/form/text-field';
import { RulesPreview, usePreview } from './rules-preview';

interface RulesFormProps {
  current: { number: number; markdown: string };
  onPublished: (news: string) => void;
  onOutdated: () => void;
}

/** The next version, begun with the text in force. */
export function RulesForm({ current, onPublished, onOutdated }: RulesFormProps) {
  const preview = usePreview();
  const fields = useRef<HTMLDivElement>(null);
  const form = useFormMutation({
    mutation: PublishHouseRulesDocument,
    pick: (data) => data.publishHouseRules,
    onResult: (result) => {
      if (result.__typename === 'HouseRulesConflict') {
        return [{ message: 'Somebody else published new rules meanwhile. Copy your text, load the page again and start from theirs' }];
      }
      onPublished(
        result.rules.mustAccept
          ? 'The rules are published. Everybody is asked to accept them before they write again.'
          : 'The rules are published.',
      );
      onOutdated();
      return undefined;
    },
  });
  const submit = (data: FormData) =>
    void form.submit({
      input: {
        baseNumber: current.number,
        markdown: textOf(data, 'markdown'),
        summary: textOf(data, 'summary'),
        mustAccept: data.has('mustAccept'),
      },
    });
  const show = () => preview.ask(fields.current?.querySelector('textarea')?.value ?? '');
  return (
    <section aria-labelledby="change-rules">
      <h2 className="h-m" id="change-rules">
        Change the rules
      </h2>
      <Form name="rules" state={form} onSubmit={submit}>
        <div ref={fields}>
          <TextAreaField
            name="markdown"
            label="House rules"
            hint="Markdown: a line that begins with ## is a heading, with - a point of a list; [words](address) is a link."
            defaultValue={current.markdown}
            maxLength={limits.houseRules}
            rows={18}
          />
        </div>
        <div className="cb-rulesadmin__preview">
          <Button variant="secondary" busy={preview.busy} onClick={show}>
            Preview
          </Button>
          <RulesPreview preview={preview} />
        </div>
        <TextField
          name="summary"
          label="What has changed"
          hint="A sentence or two. People see it when they are asked to accept the rules again."
          maxLength={limits.houseRulesSummary}
        />
        <CheckboxField
          name="mustAccept"
          label="People must accept the rules again before they write"
          hint="Leave this out when you only mend spelling."
        />
        <Button type="submit" busy={form.busy}>
          Publish the rules
        </Button>
      </Form>
    </section>
  );
}
