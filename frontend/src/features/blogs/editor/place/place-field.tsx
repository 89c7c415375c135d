import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button, ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components';
import type { BlogKind } from '../../../../gql/blogs/graphql';
import { blogTitle } from '../../../../lib/blog-title';
import { useField } from '../../../../ui/form/form-context';
import { FieldProblem } from '../../../../ui/form/form-group';
import { inputClass } from '../../../../ui/form/text-field';
import { Icon } from '../../../../ui/icon/icon';
import './place-field.scss';

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
  value: string;
  onChange: (blogId: string) => void;
}

/** In which blog the post stands: of many groups one is found by typing. Who can see it is another question, and the next one. */
export function PlaceField({ options, current, value, onChange }: PlaceFieldProps) {
  const field = useField('blogId', true);
  const isElsewhere = current && !options.some(({ id }) => id === current.id);
  const choices = isElsewhere ? [...options, current] : options;
  const own = options.find(({ kind }) => kind === 'OWN');
  const named = choices.map(({ id, kind, name }) => ({ id, kind, name: id === own?.id ? 'My own blog' : blogTitle({ kind, name }) }));
  const chosen = named.find(({ id }) => id === value);
  return (
    <ComboBox
      className={field.problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      selectedKey={value}
      onSelectionChange={(key) => {
        if (key !== null && key !== value) onChange(String(key));
      }}
    >
      <Label className="govuk-label">Publish in</Label>
      <FieldProblem field={field} />
      <div className="cb-place">
        <Input id={field.id} className={inputClass(field.problem)} autoComplete="off" onFocus={({ target }) => target.select()} />
        <Button className="cb-place__open" aria-label="All places">
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <Text slot="description" className="meta cb-place__hint">
        {chosen && hintFor(chosen, choices.length === 1)}
      </Text>
      <Popover className="cb-toolmenu cb-place__list" placement="bottom start">
        <ListBox>
          <Places title="Blogs" places={named.filter(({ kind }) => kind !== 'GROUP')} />
          {named.some(({ kind }) => kind === 'GROUP') && (
            <Places title="Groups" places={named.filter(({ kind }) => kind === 'GROUP')} />
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Places({ title, places }: { title: string; places: BlogChoice[] }) {
  return (
    <ListBoxSection>
      <Header className="cb-place__kind">{title}</Header>
      {places.map(({ id, name }) => (
        <ListBoxItem key={id} id={id} textValue={name} className="cb-toolmenu__item">
          {name}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

function hintFor({ kind }: BlogChoice, isOnly: boolean): string {
  if (kind === 'DEPARTMENT')
    return 'Everyone in the department can post there. Its editors can pin posts and take them out.';
  if (kind === 'GROUP') return 'Its moderators can pin and hide posts.';
  return isOnly ? 'You are not in a department, so your posts stand in your own blog.' : 'Your own blog is linked from your profile.';
}
