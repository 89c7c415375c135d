import { LineCell, SignCell, markOf, type ComparedRow, type Side } from './compared-cells';

/** A row of one column: the old line above the new one where they differ. */
export function OneColumnRow({ row, id }: { row: ComparedRow; id: string }) {
  const isOneLine = row.kind === 'SAME' || row.kind === 'REFORMATTED';
  const sides: Side[] = isOneLine ? ['to'] : (['from', 'to'] as const).filter((side) => row[side] !== null);
  return sides.map((side, index) => {
    const line = row[side];
    if (line === null) return null;
    const mark = markOf(row, side);
    return (
      <tr key={side} id={index === 0 ? id : undefined} tabIndex={-1}>
        <td className={mark ? `ln ${mark}` : 'ln'}>{(side === 'from' || isOneLine) && row.from?.number}</td>
        <td className={mark ? `ln ${mark}` : 'ln'}>{side === 'to' && line.number}</td>
        <SignCell mark={mark} />
        <LineCell line={line} side={side} mark={mark} note={side === 'to' || row.to === null ? row.note : null} />
      </tr>
    );
  });
}
