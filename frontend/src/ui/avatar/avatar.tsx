import './avatar.scss';

interface AvatarProps {
  person: { id: string; initials: string };
  size?: 's' | 'm' | 'xl';
}

const colours = 6;

/** A person's initials on a colour of their own. The name stands beside it, so assistive technology skips it. */
export function Avatar({ person, size }: AvatarProps) {
  return (
    <span className={`cb-av k${colourOf(person.id)}${size ? ` cb-av--${size}` : ''}`} aria-hidden="true">
      {person.initials}
    </span>
  );
}

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return (sum % colours) + 1;
}
