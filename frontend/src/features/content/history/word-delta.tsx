/** How many words came and went. */
export function WordDelta({ added, removed }: { added: number; removed: number }) {
  return (
    <span className="cb-delta">
      <span className="a">
        +{added.toLocaleString('en-GB')}
        <span className="vh"> words added</span>
      </span>{' '}
      <span className="d">
        −{removed.toLocaleString('en-GB')}
        <span className="vh"> words removed</span>
      </span>
    </span>
  );
}
