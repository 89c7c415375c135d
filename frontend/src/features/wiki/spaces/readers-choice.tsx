import type { AudienceChoice, WikiReaderOptionsQuery } from '../../../gql/wiki/graphql';
import { RadiosField } from '../../../ui/form/radios-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';

type Options = WikiReaderOptionsQuery['wikiReaderOptions'];

interface ReadersChoiceProps {
  options: Options | undefined;
  /** The widest without it. */
  chosen?: AudienceChoice;
}

/** Who can see the space and all its pages, in words and numbers. */
export function ReadersChoice({ options, chosen }: ReadersChoiceProps) {
  if (!options) return <Skeleton label="Loading who can read it" rows={1} />;
  const first = options[0]?.choice;
  if (!first) return null;
  return (
    <RadiosField
      name="readers"
      legend="Who can see this"
      hint="It holds for the space and all its pages. Pages have no readers of their own."
      choices={options.map(({ choice, label, readers }) => ({ value: choice, label, hint: readers.inWords }))}
      defaultValue={chosen ?? first}
    />
  );
}

export function choiceIn(entered: FormData, options: Options | undefined): AudienceChoice | undefined {
  return options?.find(({ choice }) => choice === entered.get('readers'))?.choice;
}
