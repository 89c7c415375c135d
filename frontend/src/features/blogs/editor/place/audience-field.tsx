import Eye from 'lucide-react/icons/eye';
import type { AudienceChoice } from '../../../../gql/blogs/graphql';
import { Icon } from '../../../../ui/icon/icon';
import { RadiosField } from '../../../../ui/form/radios-field';
import { inWords, type Readers } from '../../post/post-readers';
import type { AudienceOption } from './use-place';

interface AudienceFieldProps {
  /** Undefined while they are asked for. */
  options: AudienceOption[] | undefined;
  value: AudienceChoice;
  onChange: (audience: AudienceChoice) => void;
  /** Who sees the post before this is published. */
  now: Readers | undefined;
}

/** Whom the post is for, each choice in words and numbers; and who sees it now and then. */
export function AudienceField({ options, value, onChange, now }: AudienceFieldProps) {
  const chosen = options?.find(({ choice }) => choice === value);
  return (
    <>
      <RadiosField
        name="audience"
        legend="Who can see it"
        hint={options && hintFor(options, chosen)}
        value={value}
        onChange={(audience) => onChange(audience as AudienceChoice)}
        choices={(options ?? []).map(({ choice, label, readers }) => ({ value: choice, label, hint: readers.inWords }))}
      />
      <p className="cb-readers cb-place__readers meta" role="status">
        <Icon of={Eye} /> Now: {now ? inWords(now) : 'only you'}.
        {chosen && ` Once published: ${inWords({ label: chosen.label, inWords: chosen.readers.inWords })}.`}
      </p>
    </>
  );
}

/** Groups are closed, archived and left while somebody writes. */
function hintFor(options: AudienceOption[], chosen: AudienceOption | undefined): string | undefined {
  if (options.length === 0) return 'You can no longer post there. Nothing is lost: choose another place for this post.';
  return chosen ? undefined : 'What was chosen before is no longer possible there. Choose again who can see it.';
}
