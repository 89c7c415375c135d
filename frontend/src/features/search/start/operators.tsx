/** What can be typed beside words, with an example of each. */
export const operators: [string, string][] = [
  ['"return to sender"', 'exactly these words'],
  ['letters -envelopes', 'without a word'],
  ['author:osei', 'written by somebody'],
  ['department:dfs', 'of a department, by its name or acronym'],
  ['in:"Print and post"', 'in a group or a space of the wiki'],
  ['tag:letters', 'with a tag'],
  ['type:pdf', 'of a kind: post, page, file, person, group, comment, or a format such as pdf'],
  ['after:2026-03 before:2026-06-15', 'between two dates'],
];

export function Operators() {
  return (
    <section className="cb-operators" aria-label="What you can type">
      <table>
        <caption className="h-m">What you can type beside words</caption>
        <tbody>
          {operators.map(([example, meaning]) => (
            <tr key={example}>
              <th scope="row">
                <code>{example}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
