import { useState } from 'react';
import './avatar.scss';

interface AvatarProps {
  person: { id: string; initials: string; photo?: string | null };
  size?: 's' | 'm' | 'xl';
}

const colours = 6;
/** Pixels of the picture: twice what is drawn, for sharp screens. */
const photoSizes = { s: 64, default: 128, m: 128, xl: 400 };

/**
 * A person's photo or, until it is there and where there is none, their initials on a colour of their own. The name
 * stands beside it, so assistive technology skips it.
 */
export function Avatar({ person, size }: AvatarProps) {
  const { photo } = person;
  const [broken, setBroken] = useState<string>();
  return (
    <span className={`cb-av k${colourOf(person.id)}${size ? ` cb-av--${size}` : ''}`} aria-hidden="true">
      {person.initials}
      {photo && photo !== broken && (
        <img
          src={`${photo}&size=${photoSizes[size ?? 'default']}`}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setBroken(photo)}
        />
      )}
    </span>
  );
}

function colourOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 9973;
  return (sum % colours) + 1;
}
