import { limits } from '@crossbench/schema/limits';
import { count } from '../../../lib/words';
import { useField } from '../../../ui/form/form-context';
import { FieldProblem } from '../../../ui/form/form-group';

interface TitleFieldsProps {
  title: string;
  standfirst: string;
  onChange: (changed: { title?: string; standfirst?: string }) => void;
  /** Enter leads on to the text. */
  onDone: () => void;
}

/** Title and introduction, set as they will be read. */
export function TitleFields({ title, standfirst, onChange, onDone }: TitleFieldsProps) {
  const titleField = useField('title', false);
  const introduction = useField('standfirst', true);
  const next = () => document.getElementById(introduction.id)?.focus();
  return (
    <>
      <label className="vh" htmlFor={titleField.id}>
        Title
      </label>
      <FieldProblem field={titleField} />
      <LineField
        className="cb-editor__title"
        control={titleField.control}
        placeholder="Title"
        value={title}
        onChange={(value) => onChange({ title: value })}
        onEnter={next}
      />
      <TooLong length={title.length} limit={limits.title} what="title" />
      <label className="vh" htmlFor={introduction.id}>
        Introduction (optional)
      </label>
      <FieldProblem field={introduction} />
      <LineField
        className="cb-editor__lede"
        control={introduction.control}
        placeholder="Introduction (optional)"
        value={standfirst}
        onChange={(value) => onChange({ standfirst: value })}
        onEnter={onDone}
      />
      <TooLong length={standfirst.length} limit={limits.standfirst} what="introduction" />
      <p className="meta" id={introduction.hintId}>
        Lists show the introduction below the title. Without one they show the beginning of the text.
      </p>
    </>
  );
}

interface LineFieldProps {
  className: string;
  control: ReturnType<typeof useField>['control'];
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  onEnter: () => void;
}

/** One line of text that wraps and grows. */
function LineField({ className, control, placeholder, value, onChange, onEnter }: LineFieldProps) {
  return (
    <textarea
      {...control}
      className={className}
      rows={1}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
    />
  );
}

function TooLong({ length, limit, what }: { length: number; limit: number; what: string }) {
  if (length <= limit) return null;
  return (
    <p className="govuk-error-message" role="status">
      Shorten the {what} by {count(length - limit, 'character')}
    </p>
  );
}
