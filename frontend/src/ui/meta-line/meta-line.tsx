import { Children, type ReactNode } from 'react';

/** Small facts in a row, parted by dots. Children that are null or false are left out. */
export function MetaLine({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={className ? `${className} meta dots` : 'meta dots'}>
      {Children.map(Children.toArray(children), (fact) => (
        <span>{fact}</span>
      ))}
    </div>
  );
}
