import type { TestApp } from '../../../testing/test-app.js';
import { ArrangeBlog } from '../actions/arrange-blog.js';
import { blogOfDepartment } from '../blog-places.js';

/** The blog of this person's department, with these editors. Answers its id. */
export async function givenDepartmentBlog(app: TestApp, person: { departmentId: string }, editors: readonly { id: string }[] = []): Promise<string> {
  const { departmentId } = person;
  await app.get(ArrangeBlog).run({ departmentId, description: 'What we learn.', editorIds: editors.map(({ id }) => id), pinnedIds: [] });
  return blogOfDepartment(departmentId).id;
}
