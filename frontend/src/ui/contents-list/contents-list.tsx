import { useEffect, useId, useRef } from 'react';
import { revealInColumn } from '../../lib/reveal-in-column';
import './contents-list.scss';
import { useCurrentSection } from './use-current-section';

export interface ContentsEntry {
  /** The id of the heading on the page. */
  id: string;
  text: string;
  /** 2, or 3 for what stands below the heading before it. */
  level: number;
}

interface ContentsListProps {
  /** Such as "On this page". */
  title: string;
  entries: readonly ContentsEntry[];
  className?: string;
}

/** The headings beside the text, with the one that is being read marked. Nothing for a text without, and nothing on narrow screens. */
export function ContentsList({ title, entries, className = '' }: ContentsListProps) {
  const heading = useId();
  const current = useCurrentSection(entries.map(({ id }) => id));
  const list = useRef<HTMLElement>(null);
  useEffect(() => revealInColumn(list.current?.querySelector('[aria-current]')), [current]);
  if (entries.length === 0) return null;
  return (
    <nav className={`cb-toc ${className}`} aria-labelledby={heading} ref={list}>
      <h2 id={heading}>{title}</h2>
      <Entries entries={entries} current={current} />
    </nav>
  );
}

/** The same above the text on narrow screens, folded. */
export function ContentsFold({ title, entries }: ContentsListProps) {
  if (entries.length === 0) return null;
  return (
    <details className="cb-tocfold">
      <summary>{title}</summary>
      <div className="cb-toc">
        <Entries entries={entries} />
      </div>
    </details>
  );
}

function Entries({ entries, current }: { entries: readonly ContentsEntry[]; current?: string | undefined }) {
  return (
    <ol className="cb-list">
      {entries.map(({ id, text, level }) => (
        <li key={id} className={level > 2 ? 'cb-toc__below' : undefined}>
          <a href={`#${id}`} aria-current={id === current || undefined}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
