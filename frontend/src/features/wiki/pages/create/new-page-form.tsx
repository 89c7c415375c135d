import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { CreateWikiPageDocument, WikiParentPageDocument, type WikiNewPageQuery } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { Button, ButtonLink } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { RadiosField } from '../../../../ui/form/radios-field';
import { TextField } from '../../../../ui/form/text-field';

interface NewPageFormProps {
  space: WikiNewPageQuery['wikiSpace'];
  title: string;
  /** The page below which it was asked for. */
  parentId: string | null;
  templates: WikiNewPageQuery['wikiPageTemplates'];
}

const empty = 'empty';
const top = 'top';

export function NewPageForm({ space, title, parentId, templates }: NewPageFormProps) {
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [{ data }] = useQuery({ query: WikiParentPageDocument, variables: { id: parentId ?? '' }, pause: !parentId });
  const parent = data?.wikiPage;
  const form = useFormMutation({
    mutation: CreateWikiPageDocument,
    pick: (answer) => answer.createWikiPage,
    // Whoever makes a page means to write on it.
    onResult: ({ page }) => void navigate(`/wiki/${page.id}/edit`),
  });
  const create = (entered: FormData) => {
    const template = textOf(entered, 'templateId');
    const place = entered.get('parentId');
    void form.submit({
      input: {
        id,
        spaceId: space.id,
        title: textOf(entered, 'title'),
        parentId: typeof place === 'string' && place !== top ? place : null,
        templateId: template === empty ? null : template,
      },
    });
  };
  return (
    <Form name="new-page" state={form} onSubmit={create}>
      <TextField name="title" label="Title" defaultValue={title} maxLength={limits.title} />
      {parent && (
        <RadiosField
          name="parentId"
          legend="Place"
          defaultValue={parent.id}
          choices={[
            { value: parent.id, label: `Below ${parent.title}` },
            { value: top, label: `At the top of ${space.name}` },
          ]}
        />
      )}
      <RadiosField
        name="templateId"
        legend="Begin with"
        defaultValue={empty}
        choices={[
          { value: empty, label: 'An empty page' },
          ...templates.map((template) => ({ value: template.id, label: template.name, hint: template.description })),
        ]}
      />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Create page
        </Button>
        <ButtonLink variant="secondary" to={parent?.path ?? space.path}>
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
