import type { ReactNode } from 'react';

/** A part of the long form, under a heading. */
export function Section({ heading, hint, children }: { heading: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <section className="cb-formsection">
      <h2 className="h-l">{heading}</h2>
      {hint && <p className="meta cb-formnote">{hint}</p>}
      {children}
    </section>
  );
}
