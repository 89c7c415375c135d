import type { ReactNode } from 'react';
import './notice.scss';

interface NoticeProps {
  kind?: 'warning' | 'information';
  title: string;
  children?: ReactNode;
}

/** Something worth knowing here that does not ask for an answer. */
export function Notice({ kind = 'warning', title, children }: NoticeProps) {
  return (
    <div className={kind === 'information' ? 'cb-notice cb-notice--info' : 'cb-notice'}>
      <p>
        <strong>{title}</strong>
      </p>
      {children && <div className="meta">{children}</div>}
    </div>
  );
}
