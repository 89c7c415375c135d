import { useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import './tabs.scss';

export interface Tab {
  label: string;
  to: string;
  current: boolean;
  /** A number, or a few words such as "12 new". */
  note?: string | undefined;
}

/** Views of one page, as links. `label` says what the views are of. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const list = useRef<HTMLUListElement>(null);
  const open = tabs.find(({ current }) => current)?.to;
  // On phones there may be more than fit beside each other: the one that is open is to be seen.
  useLayoutEffect(() => {
    const shown = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (list.current && shown) list.current.scrollLeft = shown.offsetLeft - list.current.offsetLeft - (list.current.clientWidth - shown.offsetWidth) / 2;
  }, [open]);
  return (
    <div className="cb-tabs">
      <nav aria-label={label}>
        <ul ref={list}>
          {tabs.map((tab) => (
            <li key={tab.to}>
              <Link to={tab.to} aria-current={tab.current ? 'page' : undefined}>
                {tab.label} {tab.note && <span className="n">{tab.note}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
