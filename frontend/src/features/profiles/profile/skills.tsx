import { Link } from 'react-router';

/** Each leads to a search for it: to others who know it, and to what was written about it. */
export function Skills({ skills }: { skills: string[] }) {
  if (skills.length === 0) return null;
  return (
    <section className="cb-section">
      <h2>Skills</h2>
      <ul className="cb-skills">
        {skills.map((skill) => (
          <li key={skill}>
            <Link to={`/search?q=${encodeURIComponent(skill)}`}>{skill}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
