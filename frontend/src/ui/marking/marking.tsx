import './marking.scss';

/** A classification marking, as on paper; printed too. */
export function Marking({ label }: { label: string }) {
  return <span className="cb-marking">{label}</span>;
}
