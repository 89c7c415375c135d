import { useId, useRef, useState, type ReactNode } from 'react';
import type { ComparedContentFieldsFragment } from '../../gql/app/graphql';
import { Button } from '../button/button';
import { LinkButton } from '../link-button/link-button';
import { Notice } from '../notice/notice';
import '../segments/segments.scss';
import { ComparedFacts } from './compared-facts';
import './comparison.scss';
import { changeStarts, fold } from './folds';
import { useLayout } from './layout';
import { OneColumnRow } from './one-column';
import { SideBySideRow } from './side-by-side';

interface ComparedSide {
  name: string;
  /** Who and when. */
  about?: ReactNode;
}

interface ComparisonProps {
  changes: ComparedContentFieldsFragment;
  from: ComparedSide;
  to: ComparedSide;
}

/** Two texts, line by line: side by side or in one column, what did not change folded away. */
export function Comparison({ changes, from, to }: ComparisonProps) {
  const [layout, setLayout] = useLayout();
  const [showsAll, setShowsAll] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const id = useId();
  const current = useRef(-1);
  const starts = changeStarts(changes.rows);
  const rowId = (place: number) => `${id}-${place}`;
  const isSideBySide = layout === 'side by side';
  const Row = isSideBySide ? SideBySideRow : OneColumnRow;

  const go = (step: 1 | -1) => {
    if (starts.length === 0) return;
    current.current = Math.max(0, Math.min(starts.length - 1, current.current + step));
    const row = document.getElementById(rowId(starts[current.current] ?? 0));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };

  return (
    <div className="cb-comparison">
      <ComparedFacts facts={changes.facts} />
      {changes.coarse && (
        <Notice kind="information" title="These two texts are long and very different">
          Some lines are shown as replaced although they share words.
        </Notice>
      )}
      <div className="row row--spread cb-comparison__tools">
        <div className="row">
          <Button variant="secondary" small aria-keyshortcuts="n" onClick={() => go(1)}>
            Next change <kbd aria-hidden="true">n</kbd>
          </Button>
          <Button variant="secondary" small aria-keyshortcuts="p" onClick={() => go(-1)}>
            Previous change <kbd aria-hidden="true">p</kbd>
          </Button>
        </div>
        <div className="row">
          <div className="seg" role="group" aria-label="Layout">
            <button type="button" aria-pressed={isSideBySide} onClick={() => setLayout('side by side')}>
              Side by side
            </button>
            <button type="button" aria-pressed={!isSideBySide} onClick={() => setLayout('one column')}>
              One column
            </button>
          </div>
          <div className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                id={`${id}-all`}
                type="checkbox"
                checked={showsAll}
                onChange={(event) => setShowsAll(event.target.checked)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-all`}>
                Show unchanged text
              </label>
            </div>
          </div>
        </div>
      </div>
      {starts.length === 0 && <p className="cb-comparison__same">The text is the same in both.</p>}
      <div className="cb-diffscroll ring" tabIndex={0} role="region" aria-label={`Comparison, ${layout}`}>
        <table className={isSideBySide ? 'cb-diff' : 'cb-diff cb-diff--column'}>
          <caption className="vh">
            Changes from {from.name} to {to.name}
          </caption>
          <colgroup>
            <col className="cb-diff__number" />
            <col className={isSideBySide ? 'cb-diff__sign' : 'cb-diff__number'} />
            <col className={isSideBySide ? undefined : 'cb-diff__sign'} />
            {isSideBySide && <col className="cb-diff__number" />}
            {isSideBySide && <col className="cb-diff__sign" />}
            <col />
          </colgroup>
          <Head isSideBySide={isSideBySide} from={from} to={to} />
          <tbody>
            {fold(changes.rows, opened).map((stretch) =>
              stretch.isFolded && !showsAll ? (
                <tr key={stretch.start} className="fold">
                  <td colSpan={isSideBySide ? 6 : 4}>
                    <LinkButton onClick={() => setOpened(new Set([...opened, stretch.start]))}>
                      Show {stretch.rows.length.toLocaleString('en-GB')} unchanged lines
                    </LinkButton>
                  </td>
                </tr>
              ) : (
                stretch.rows.map((row, index) => (
                  <Row key={stretch.start + index} row={row} id={rowId(stretch.start + index)} />
                ))
              ),
            )}
          </tbody>
        </table>
      </div>
      {changes.rowsLeftOut > 0 && (
        <p className="meta">The comparison is long. {changes.rowsLeftOut.toLocaleString('en-GB')} more lines are left out.</p>
      )}
    </div>
  );
}

function Head({ isSideBySide, from, to }: { isSideBySide: boolean; from: ComparedSide; to: ComparedSide }) {
  return (
    <thead>
      <tr>
        {isSideBySide ? (
          <>
            <SideHead side={from} />
            <SideHead side={to} className="mid" />
          </>
        ) : (
          <th colSpan={4} scope="colgroup">
            {from.name} to {to.name.toLowerCase()}
          </th>
        )}
      </tr>
    </thead>
  );
}

function SideHead({ side, className }: { side: ComparedSide; className?: string }) {
  return (
    <th colSpan={3} scope="colgroup" className={className}>
      <strong>{side.name}</strong>
      {side.about}
    </th>
  );
}
