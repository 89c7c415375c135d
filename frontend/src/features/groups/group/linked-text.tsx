const address = /https?:\/\/[^\s<>"“”]+/g;
/** What stands behind an address rather than in it. */
const trailing = /[.,;:!?)\]’']+$/;

/** Plain text in which addresses of the web are links. Lines stay lines. */
export function LinkedText({ children: text }: { children: string }) {
  const found = [...text.matchAll(address)].map(({ 0: whole, index }) => ({ href: whole.replace(trailing, ''), index }));
  let end = 0;
  const parts = found.flatMap(({ href, index }) => {
    const before = text.slice(end, index);
    end = index + href.length;
    return [
      before,
      <a key={index} href={href} rel="noopener noreferrer">
        {href}
      </a>,
    ];
  });
  return (
    <p className="cb-grouptext">
      {parts}
      {text.slice(end)}
    </p>
  );
}
