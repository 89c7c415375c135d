import { limits } from '@crossbench/schema/limits';
import { useLocation, useNavigate } from 'react-router';
import { DescribeWikiPageDocument, WikiPageAboutDocument, type WikiPageAboutQuery } from '../../../../gql/wiki/graphql';
import { useFormMutation } from '../../../../lib/use-form-mutation';
import { usePageQuery } from '../../../../lib/use-page-query';
import { Breadcrumbs } from '../../../../ui/breadcrumbs/breadcrumbs';
import { Button, ButtonLink } from '../../../../ui/button/button';
import { Form, textOf } from '../../../../ui/form/form';
import { SelectField } from '../../../../ui/form/select-field';
import { TextField } from '../../../../ui/form/text-field';
import { Page } from '../../../../ui/page/page';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { isFromEditor } from '../../editor/way-to-editor';
import { useWikiPage } from '../layout/page-context';
import { trailBelow } from '../read/trail';
import { TagsField } from './tags-field';

/** Another title, other tags or another marking for a page. */
export function DescribePage() {
  const { page } = useWikiPage();
  const { data } = usePageQuery({ query: WikiPageAboutDocument, variables: { id: page.id }, requestPolicy: 'network-only' });
  return (
    <div>
      <Breadcrumbs trail={trailBelow(page)} />
      <Page title="Title, tags and marking" lede="The text stays as it is. Links lead here under any title.">
        {data ? <Describe key={page.id} {...data} /> : <Skeleton label="Loading the page" rows={3} />}
      </Page>
    </div>
  );
}

function Describe({ wikiPage: page, site }: WikiPageAboutQuery) {
  const navigate = useNavigate();
  const editor = isFromEditor(useLocation().state) ? `/wiki/${page.id}/edit` : undefined;
  const form = useFormMutation({
    mutation: DescribeWikiPageDocument,
    pick: (answer) => answer.describeWikiPage,
    onResult: (result) => void navigate(editor ?? result.page.path),
  });
  const save = (entered: FormData) =>
    void form.submit({
      input: {
        pageId: page.id,
        title: textOf(entered, 'title'),
        tags: entered.getAll('tags').map(String),
        markingId: textOf(entered, 'markingId'),
      },
    });
  return (
    <Form name="describe-page" state={form} onSubmit={save}>
      <TextField name="title" label="Title" defaultValue={page.title} maxLength={limits.title} />
      <TagsField tags={page.tags} />
      <SelectField name="markingId" label="Marking" defaultValue={page.marking.id}>
        {site.markings.map(({ id, label, description }) => (
          <option key={id} value={id}>
            {label}: {description}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button type="submit" busy={form.busy}>
          Save
        </Button>
        <ButtonLink variant="secondary" to={editor ?? page.path}>
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
