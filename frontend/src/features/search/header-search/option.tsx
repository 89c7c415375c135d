import type { ReactNode } from 'react';
import { Header, ListBoxItem, ListBoxSection } from 'react-aria-components';

export function Section({ label, show, children }: { label: string; show: boolean; children: ReactNode }) {
  if (!show) return null;
  return (
    <ListBoxSection id={label}>
      <Header className="grp">{label}</Header>
      {children}
    </ListBoxSection>
  );
}

interface OptionProps {
  id: string;
  to: string;
  /** The option's name as plain text. */
  name: string;
  picture: ReactNode;
  about?: ReactNode;
  children: ReactNode;
}

export function Option({ id, to, name, picture, about, children }: OptionProps) {
  return (
    <ListBoxItem className="cb-opt" id={id} href={to} textValue={name}>
      {picture}
      <div>
        <div>{children}</div>
        {about && <div className="meta">{about}</div>}
      </div>
      <span className="end" aria-hidden="true">
        <kbd>Enter</kbd>
      </span>
    </ListBoxItem>
  );
}
