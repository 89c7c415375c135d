import type { BlogKind } from '../../../gql/blogs/graphql';
import { blogTitle } from '../../../lib/blog-title';
import { SelectField } from '../../../ui/form/select-field';

export interface BlogChoice {
  id: string;
  kind: BlogKind;
  name: string;
}

interface PlaceFieldProps {
  /** One's own blog, that of one's department, and one's groups. */
  options: BlogChoice[];
  /** Where it stands now; a choice too, also when one could not put a new post there. */
  current: BlogChoice | null | undefined;
  value: string | null;
  onChange: (blogId: string) => void;
}

/** In which blog the post stands. Who can see it is another question, and the next one. */
export function PlaceField({ options, current, value, onChange }: PlaceFieldProps) {
  const isElsewhere = current && !options.some(({ id }) => id === current.id);
  const choices = isElsewhere ? [...options, current] : options;
  const chosen = choices.find(({ id }) => id === value) ?? choices[0];
  const own = options.find(({ kind }) => kind === 'OWN');
  return (
    <SelectField
      name="blogId"
      label="Publish in"
      hint={chosen && hintFor(chosen, choices.length === 1)}
      value={chosen?.id}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((blog) => (
        <option key={blog.id} value={blog.id}>
          {blog.id === own?.id ? 'My own blog' : blogTitle(blog)}
        </option>
      ))}
    </SelectField>
  );
}

function hintFor({ kind }: BlogChoice, isOnly: boolean): string {
  if (kind === 'DEPARTMENT')
    return 'Everyone in the department can post there. Its editors can pin posts and take them out.';
  if (kind === 'GROUP') return 'The members of the group see it there.';
  return isOnly ? 'You are not in a department, so your posts stand in your own blog.' : 'Your own blog is linked from your profile.';
}
