import { useDelay } from '../../lib/use-delay';
import './skeleton.scss';

interface SkeletonProps {
  /** Said aloud, such as "Loading posts". */
  label: string;
  rows?: number;
}

/** The shape of what is coming, from 300 ms on. What stands below waits too (see skeleton.scss). */
export function Skeleton({ label, rows = 3 }: SkeletonProps) {
  const late = useDelay(300);
  if (!late) return <div className="cb-loading" />;
  return (
    <div className="cb-loading" aria-busy="true">
      <p className="vh" role="status">
        {label}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="cb-skrow">
          <span className="cb-sk cb-sk--round" />
          <div>
            <span className="cb-sk cb-sk--meta" />
            <span className="cb-sk cb-sk--title" />
            <span className="cb-sk cb-sk--text" />
            <span className="cb-sk cb-sk--end" />
          </div>
        </div>
      ))}
    </div>
  );
}
