/**
 * English words whose inflection no rule relates to them, and the form under which they meet. Left out is what is more often another word
 * ("left", "found", "saw", "data").
 */
const irregular = `
  analysis: analyse analyses analysing analysed analyze analyzes analyzing analyzed
  arise: arose arisen
  become: became
  begin: began begun
  break: broke broken
  bring: brought
  build: built
  buy: bought
  catch: caught
  child: children
  choose: chose chosen
  criterion: criteria
  deal: dealt
  draw: drew drawn
  drive: drove driven
  fight: fought
  foot: feet
  forget: forgot forgotten
  freeze: froze frozen
  give: gave given
  grow: grew grown
  half: halves
  hide: hid hidden
  hold: held
  keep: kept
  know: knew known
  lead: led
  lend: lent
  lose: lost
  make: made
  man: men
  matrix: matrices
  mouse: mice
  overcome: overcame
  oversee: oversaw overseen
  pay: paid
  phenomenon: phenomena
  ride: rode ridden
  rewrite: rewrote rewritten
  seek: sought
  sell: sold
  send: sent
  shake: shook shaken
  speak: spoke spoken
  spend: spent
  steal: stole stolen
  swear: swore sworn
  take: took taken
  teach: taught
  tell: told
  thesis: theses
  think: thought
  throw: threw thrown
  tooth: teeth
  undertake: undertook undertaken
  understand: understood
  wear: wore worn
  win: won
  withdraw: withdrew withdrawn
  woman: women
  write: wrote written`;

const bases: ReadonlyMap<string, string> = new Map(
  irregular.trim().split('\n').flatMap((line) => {
    const [base = '', forms = ''] = line.trim().split(': ');
    return forms.split(' ').map((form) => [form, base] as const);
  }),
);

/** The word of which this is an irregular form: "children" → "child". Any other word stays. */
export function regularForm(word: string): string {
  return bases.get(word) ?? word;
}
