import { LineCell, SignCell, markOf, type ComparedRow, type Side } from './compared-cells';

/** A row with the old line on the left and the new one on the right. */
export function SideBySideRow({ row, id }: { row: ComparedRow; id: string }) {
  return (
    <tr id={id} tabIndex={-1}>
      <Half row={row} side="from" />
      <Half row={row} side="to" />
    </tr>
  );
}

function Half({ row, side }: { row: ComparedRow; side: Side }) {
  const line = row[side];
  const mid = side === 'to' ? ' mid' : '';
  if (line === null) {
    return (
      <>
        <td className={`ln none${mid}`} />
        <td className="sg none" />
        <td className="none" />
      </>
    );
  }
  const mark = markOf(row, side);
  return (
    <>
      <td className={`ln${mark ? ` ${mark}` : ''}${mid}`}>{line.number}</td>
      <SignCell mark={mark} />
      <LineCell line={line} side={side} mark={mark} note={side === 'to' || row.to === null ? row.note : null} />
    </>
  );
}
