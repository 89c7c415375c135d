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
  return (
    <div className="cb-tabs">
      <nav aria-label={label}>
        <ul>
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
