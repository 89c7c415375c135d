/** "Good morning, Priya", by the clock of the person's device. */
export function greeting(name: string | undefined, now: Date): string {
  const hour = now.getHours();
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const first = name?.split(' ')[0];
  return first ? `Good ${part}, ${first}` : `Good ${part}`;
}
