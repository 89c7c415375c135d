import { Link } from 'react-router';
import { pageWindow } from './page-window';
import './pagination.scss';

interface PaginationProps {
  page: number;
  pageCount: number;
  /** The address of a page. */
  toPage: (page: number) => string;
}

/** Numbered pages; nothing at all when there is only one. */
export function Pagination({ page, pageCount, toPage }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav className="govuk-pagination" aria-label="Pagination">
      {page > 1 && <Step direction="prev" to={toPage(page - 1)} />}
      <ul className="govuk-pagination__list">
        {pageWindow(page, pageCount).map((entry) =>
          typeof entry === 'number' ? (
            <NumberedPage key={entry} number={entry} current={entry === page} to={toPage(entry)} />
          ) : (
            <li key={entry} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ),
        )}
      </ul>
      {page < pageCount && <Step direction="next" to={toPage(page + 1)} />}
    </nav>
  );
}

function Step({ direction, to }: { direction: 'prev' | 'next'; to: string }) {
  return (
    <div className={`govuk-pagination__${direction}`}>
      <Link className="govuk-link govuk-pagination__link" to={to} rel={direction}>
        <span className="govuk-pagination__link-title">
          {direction === 'next' ? 'Next' : 'Previous'}
          <span className="vh"> page</span>
        </span>
      </Link>
    </div>
  );
}

function NumberedPage({ number, current, to }: { number: number; current: boolean; to: string }) {
  const item = 'govuk-pagination__item';
  return (
    <li className={current ? `${item} ${item}--current` : item}>
      <Link
        className="govuk-link govuk-pagination__link"
        to={to}
        aria-label={`Page ${number}`}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </Link>
    </li>
  );
}
