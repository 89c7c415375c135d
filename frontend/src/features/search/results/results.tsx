import { useSearchParams } from 'react-router';
import type { SearchQuery } from '../../../gql/search/graphql';
import { changed } from '../../../lib/filter-address';
import { useMediaQuery } from '../../../lib/use-media-query';
import { Filters } from '../../../ui/facet/filters';
import { OrderBy } from '../../../ui/facet/order-by';
import { Notice } from '../../../ui/notice/notice';
import { Pagination } from '../../../ui/pagination/pagination';
import { ChosenFilters } from './chosen-filters';
import { resultCount } from './counts';
import { KeyHints } from './key-hints';
import { KindTabs, totalOf } from './kind-tabs';
import { NothingFound } from './nothing-found';
import { PeopleWhoKnow } from './people-who-know';
import { Result } from './result';
import { SaveSearch } from './save-search';
import { type Asked, countOfFilters, kindOf, orders } from './search-address';
import { type FacetsFound, SearchFacets } from './search-facets';
import { Understood } from './understood';
import { useNoteOpened } from './use-note-opened';
import './results.scss';

interface ResultsProps {
  asked: Asked;
  found: SearchQuery['search'];
  /** They come a little later, and results do not wait for them. */
  facets: FacetsFound | undefined;
}

export function Results({ asked, found, facets }: ResultsProps) {
  const [parameters] = useSearchParams();
  const isWide = useMediaQuery('(min-width: 62em)');
  const whenFollowed = useNoteOpened(asked.query);
  const kind = kindOf(parameters);
  const chosen = countOfFilters(parameters);
  const left = resultCount(found.total, found.totalIsExact);
  const filters = (
    <Filters label="Filter results" button={chosen > 0 ? `Filters (${chosen})` : 'Filters'} left={left}>
      <SearchFacets found={facets} />
    </Filters>
  );
  return (
    <>
      <Understood typed={asked.query} understood={found.corrected} />
      {found.notices.map((sentence) => (
        <p className="cb-results__notice" key={sentence}>
          {sentence}
        </p>
      ))}
      {found.isFallback && (
        <Notice kind="information" title="Search is catching up">
          Until it has, misspellings may find less, and what was written in the last minutes is found all the same.
        </Notice>
      )}
      <KindTabs counts={facets?.kinds} all={kind === null ? { count: found.total, isExact: found.totalIsExact } : undefined} />
      <div className="cb-grid cb-grid--facets">
        {isWide && filters}
        <div>
          <ChosenFilters
            inForce={found.inForce}
            before={!isWide && filters}
            behind={
              found.hits.length > 0 && (
                <div className="cb-results__order">
                  <span className="meta">{left}</span>
                  <OrderBy orders={orders} order={asked.sort} />
                </div>
              )
            }
          />
          {found.page === 1 && kind === null && <PeopleWhoKnow people={facets?.peopleWhoKnow ?? []} whenFollowed={whenFollowed} />}
          {found.hits.length === 0 ? (
            <NothingFound query={asked.query} kind={kind} elsewhere={facets ? totalOf(facets.kinds).count : 0} total={found.total} />
          ) : (
            <>
              <h2 className="vh">Results</h2>
              <ul className="cb-results">
                {found.hits.map((hit) => (
                  <Result key={`${hit.kind} ${hit.id}`} hit={hit} whenFollowed={whenFollowed} />
                ))}
              </ul>
              <div className="cb-results__end">
                <KeyHints />
                <SaveSearch asked={asked} inForce={found.inForce} />
              </div>
            </>
          )}
          <Pagination
            page={found.page}
            pageCount={found.pageCount}
            toPage={(page) => `/search${changed(parameters, 'page', page === 1 ? '' : String(page))}`}
          />
        </div>
      </div>
    </>
  );
}
