import { useState } from 'react';
import { colourOf } from '../avatar/colour';
import '../avatar/avatar.scss';
import './group-avatar.scss';

interface GroupAvatarProps {
  group: { id: string; name: string; picture?: string | null };
  size?: 's' | 'm' | 'l';
}

/** A group's picture or, where there is none, its initials on a colour of its own. The name stands beside it. */
export function GroupAvatar({ group, size = 'm' }: GroupAvatarProps) {
  const { picture } = group;
  const [broken, setBroken] = useState<string>();
  return (
    <span className={`cb-av cb-av--group cb-av--group-${size} k${colourOf(group.id)}`} aria-hidden="true">
      {initialsOf(group.name)}
      {picture && picture !== broken && (
        <img src={picture} alt="" loading="lazy" decoding="async" onError={() => setBroken(picture)} />
      )}
    </span>
  );
}

/** The first letters of the first two words, small words left out where others are left. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{Letter}\p{Number}]+/u).filter(Boolean);
  const telling = words.filter((word) => !/^(the|of|for|and|in|on|a|an)$/i.test(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
