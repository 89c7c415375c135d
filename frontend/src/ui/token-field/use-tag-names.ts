import { limits } from '@crossbench/schema/limits';
import { useState } from 'react';
import { useDelayed } from '../../lib/use-delayed';
import { count } from '../../lib/words';
import type { Token } from './token-field';

/** Milliseconds without typing before the server is asked. */
const pause = 200;

interface KnownName {
  readonly name: string;
  readonly note?: string;
}

/** A `TokenField` for tags in use, or new ones; `noun` is what they are called there. Ask for suggestions while `prefix` is not empty. */
export function useTagNames(names: readonly string[], onNames: (names: string[]) => void, noun: 'tag' | 'topic') {
  const [typed, onTyped] = useState('');
  const prefix = useDelayed(typed.trim(), pause);
  const isAsking = prefix !== '' && typed.trim() !== '';
  const taken = (name: string) => names.find((other) => other.toLowerCase() === name.toLowerCase());
  const read = (text: string) => {
    const name = text.trim().replace(/^#/, '').replace(/\s+/g, ' ');
    if (name === '') return undefined;
    if (name.length > limits.tag) return { problem: `Use ${count(limits.tag, 'character')} or fewer for a ${noun}` };
    const isFull = taken(name) === undefined && names.length >= limits.tagsPerItem;
    return isFull ? { problem: `Use ${count(limits.tagsPerItem, noun)} or fewer` } : asToken({ name: taken(name) ?? name });
  };
  const fieldWith = (known: readonly KnownName[] = []) => ({
    placeholder: `Add a ${noun}`,
    tokens: names.map((name) => asToken({ name })),
    suggestions: isAsking ? known.filter(({ name }) => taken(name) === undefined).map(asToken) : [],
    onTyped,
    onChange: (tokens: Token[]) => onNames(tokens.map(({ value }) => value)),
    read,
  });
  return { prefix, fieldWith };
}

function asToken({ name, note }: KnownName): Token & { note?: string } {
  return { value: name, label: name, ...(note !== undefined && { note }) };
}
