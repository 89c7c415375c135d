import BookmarkPlus from 'lucide-react/icons/bookmark-plus';
import { useState } from 'react';
import { Link } from 'react-router';
import { limits } from '@crossbench/schema/limits';
import { SaveSearchDocument, type SearchQuery } from '../../../gql/search/graphql';
import { useFormMutation } from '../../../lib/use-form-mutation';
import { Button } from '../../../ui/button/button';
import { FailureNotice } from '../../../ui/form/failure-notice';
import { Icon } from '../../../ui/icon/icon';
import type { Asked } from './search-address';

interface SaveSearchProps {
  asked: Asked;
  inForce: SearchQuery['search']['inForce'];
}

/** Keeps this search, with its filters, under its own words; it can be given another name where it is listed. */
export function SaveSearch({ asked, inForce }: SaveSearchProps) {
  const { query, filters, sort } = asked;
  const asking = JSON.stringify([query, filters, sort]);
  const [saved, setSaved] = useState<string>();
  const state = useFormMutation({ mutation: SaveSearchDocument, pick: (data) => data.saveSearch, onResult: () => setSaved(asking) });
  const name = [query, ...inForce.filter(({ queryWithout }) => queryWithout === null).map(({ label }) => label)].filter(Boolean).join(', ');
  const [problem] = state.problems;
  return (
    <div className="cb-savesearch">
      <Button
        variant="secondary"
        small
        busy={state.busy}
        aria-keyshortcuts="s"
        onClick={() => void state.submit({ input: { name: name.slice(0, limits.savedSearchName), query, filters, sort } })}
      >
        <Icon of={BookmarkPlus} />
        Save this search
      </Button>
      <span role="status">
        {saved === asking && (
          <>
            Saved. It is listed under <Link to="/search">Search</Link>.
          </>
        )}
        {problem?.message}
      </span>
      {state.failure && <FailureNotice failure={state.failure} />}
    </div>
  );
}
