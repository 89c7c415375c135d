import { useState } from 'react';
import { colourOf } from './colour';
import './avatar.scss';

interface AvatarProps {
  person: { id: string; initials: string; photo?: string | null };
  size?: 's' | 'm' | 'xl';
}

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
