import { limits } from '@crossbench/schema/limits';
import { useNavigate, useParams } from 'react-router';
import { BlogToLookAfterDocument, DescribeBlogDocument, type BlogToLookAfterQuery } from '../../../gql/blogs/graphql';
import { blogTitle } from '../../../lib/blog-title';
import { RequestFailure } from '../../../lib/request-failure';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { usePageQuery } from '../../../lib/use-page-query';
import { Breadcrumbs } from '../../../ui/breadcrumbs/breadcrumbs';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextAreaField } from '../../../ui/form/text-area-field';
import { Page } from '../../../ui/page/page';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import './blog.scss';
import { ChangeEditors } from './change-editors';

type BlogToLookAfter = BlogToLookAfterQuery['blog'];

/** What a blog says of itself, and who its editors are. */
export function LookAfterPage() {
  const { address = '' } = useParams();
  const { data } = usePageQuery({ query: BlogToLookAfterDocument, variables: { address } });
  if (data === undefined) return <Skeleton label="Loading the blog" />;
  if (!data.blog.viewerCan.describe) throw new RequestFailure('NOT_FOUND');
  return <LookAfter blog={data.blog} />;
}

function LookAfter({ blog }: { blog: BlogToLookAfter }) {
  const title = blogTitle(blog);
  return (
    <div className="cb-narrow">
      <Breadcrumbs
        trail={[
          { label: 'Blogs', to: '/blogs' },
          { label: title, to: blog.path },
        ]}
      />
      <Page title={`Look after the ${title}`} heading="Look after this blog">
        <Describe blog={blog} />
        {blog.viewerCan.nameEditors && <ChangeEditors blog={blog} />}
      </Page>
    </div>
  );
}

function Describe({ blog }: { blog: BlogToLookAfter }) {
  const navigate = useNavigate();
  const form = useFormMutation({
    mutation: DescribeBlogDocument,
    pick: (data) => data.describeBlog,
    onResult: () => void navigate(blog.path),
  });
  return (
    <Form
      name="blog"
      state={form}
      onSubmit={(data) => void form.submit({ input: { blogId: blog.id, description: textOf(data, 'description') } })}
    >
      <TextAreaField
        name="description"
        label="What this blog is about"
        hint={`One or two sentences, ${limits.blogDescription} characters at most.`}
        rows={3}
        defaultValue={blog.description}
      />
      <Button type="submit" busy={form.busy}>
        Save
      </Button>
    </Form>
  );
}
