import X from 'lucide-react/icons/x';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import {
  ClearRecentSearchesDocument,
  DeleteSavedSearchDocument,
  ForgetRecentSearchDocument,
  SearchStartDocument,
} from '../../../gql/search/graphql';
import { usePageQuery } from '../../../lib/use-page-query';
import { IconButton } from '../../../ui/icon-button/icon-button';
import { searchPath } from '../header-search/search-path';
import { keptSearches } from './kept';
import { Operators } from './operators';
import { SavedSearch } from './saved-search';
import './search-start.scss';

/** Before anything is asked: what was searched for lately, what was saved, and what can be asked. */
export function SearchStart() {
  const { latest } = usePageQuery({ query: SearchStartDocument, variables: {}, context: keptSearches });
  const [, forget] = useMutation(ForgetRecentSearchDocument);
  const [, clear] = useMutation(ClearRecentSearchesDocument);
  const [, remove] = useMutation(DeleteSavedSearchDocument);
  // The button that was pressed is gone with its row: focus goes to the list's name.
  const recent = useRef<HTMLHeadingElement>(null);
  const saved = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <p className="lede">Search posts, wiki pages, files, comments, people and groups.</p>
      <div className="cb-searchstart">
        {latest && latest.recentSearches.length > 0 && (
          <section aria-labelledby="recent-searches">
            <h2 className="h-m" id="recent-searches" ref={recent} tabIndex={-1}>
              Recent searches
            </h2>
            <ul className="cb-searchlist">
              {latest.recentSearches.map(({ query }) => (
                <li key={query}>
                  <Link to={searchPath(query)}>{query}</Link>
                  <IconButton
                    icon={X}
                    label={`Forget ${query}`}
                    onClick={() => {
                      recent.current?.focus();
                      void forget({ query }, keptSearches);
                    }}
                  />
                </li>
              ))}
            </ul>
            <button type="button" className="cb-textbutton meta" onClick={() => void clear({}, keptSearches)}>
              Forget all recent searches
            </button>
          </section>
        )}
        {latest && latest.savedSearches.length > 0 && (
          <section aria-labelledby="saved-searches">
            <h2 className="h-m" id="saved-searches" ref={saved} tabIndex={-1}>
              Saved searches
            </h2>
            <ul className="cb-searchlist">
              {latest.savedSearches.map((search) => (
                <SavedSearch
                  key={search.id}
                  saved={search}
                  onDelete={() => {
                    saved.current?.focus();
                    void remove({ id: search.id }, keptSearches);
                  }}
                />
              ))}
            </ul>
          </section>
        )}
        <Operators />
      </div>
    </>
  );
}
