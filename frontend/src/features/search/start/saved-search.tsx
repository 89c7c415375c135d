import PenLine from 'lucide-react/icons/pen-line';
import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { RenameSavedSearchDocument, type SavedSearchFieldsFragment } from '../../../gql/search/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { Form, textOf } from '../../../ui/form/form';
import { TextField } from '../../../ui/form/text-field';
import { IconButton } from '../../../ui/icon-button/icon-button';
import { addressOf } from '../results/search-address';

interface SavedSearchProps {
  saved: SavedSearchFieldsFragment;
  onDelete: () => void;
}

export function SavedSearch({ saved, onDelete }: SavedSearchProps) {
  const [renaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming) rename.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  if (renaming) {
    return (
      <li>
        <Rename saved={saved} onEnd={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li>
      <div>
        <Link to={addressOf(saved)}>{saved.name}</Link>
        {saved.labels.length > 0 && <div className="meta">{saved.labels.join(', ')}</div>}
      </div>
      <div className="cb-searchlist__acts">
        <IconButton ref={rename} icon={PenLine} label={`Rename ${saved.name}`} onClick={() => setRenaming(true)} />
        <IconButton icon={X} label={`Delete ${saved.name}`} onClick={onDelete} />
      </div>
    </li>
  );
}

function Rename({ saved: { id, name }, onEnd }: { saved: SavedSearchFieldsFragment; onEnd: () => void }) {
  const state = useFormMutation({ mutation: RenameSavedSearchDocument, pick: (data) => data.renameSavedSearch, onResult: onEnd });
  return (
    <Form
      name={`rename-${id}`}
      state={state}
      aria-label={`Rename ${name}`}
      onSubmit={(data) => void state.submit({ input: { id, name: textOf(data, 'name') } })}
    >
      <TextField name="name" label="Name" defaultValue={name} maxLength={limits.savedSearchName} autoFocus />
      <div className="row">
        <Button type="submit" small busy={state.busy}>
          Save name
        </Button>
        <Button variant="secondary" small onClick={onEnd}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
