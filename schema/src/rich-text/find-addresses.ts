import { safeLink } from './safe-link.js';

/** An address in a text, and the link that it stands for. */
export interface FoundAddress {
  from: number;
  to: number;
  href: string;
}

/** What follows the last dot of a name that is an address without "https://" before it. Endings of well-known files, such as ".md", are left out. */
const endings = new Set(
  (
    'com org net gov edu int mil info biz eu io app dev cloud online site blog news museum london scot wales cymru nhs police ' +
    'ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ' +
    'ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm ' +
    'gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la ' +
    'lb lc li lk lr ls lt lu lv ly ma mc me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np ' +
    'nr nu nz om pa pe pf pg ph pk pl pm pn pr pt pw qa re ro ru rw sa sb sc sd se sg si sk sl sm sn sr ss st su sv sx sz tc ' +
    'td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
  ).split(' '),
);

const name = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,24}';
const address = new RegExp(
  '(?<![\\p{L}\\p{N}@._/-])(?:' +
    `(?<whole>(?:https?://|mailto:)[^\\s<>"]+)|(?<mail>[\\w.+'-]+@${name})(?![\\p{L}\\p{N}@-])|` +
    `(?<host>${name})(?![\\p{L}\\p{N}@-])(?::\\d{1,5})?(?:[/?#][^\\s<>"]*)?)`,
  'giu',
);

/** The addresses in a text: web addresses, with "https://" or without where that is plain enough, and email addresses. */
export function findAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(address)].flatMap((match) => {
    const { mail, host } = match.groups ?? {};
    const words = withoutEnd(match[0]);
    if (host !== undefined && !isPublicName(host)) return [];
    const start = mail !== undefined ? 'mailto:' : host !== undefined ? 'https://' : '';
    const href = safeLink(start + words);
    return href === undefined ? [] : [{ from: match.index, to: match.index + words.length, href }];
  });
}

/** The link that a word stands for which is an address and nothing else, but for brackets around it or a stop behind it. */
export function addressOf(word: string): FoundAddress | undefined {
  const [found] = findAddresses(word);
  const isWhole = found !== undefined && /^[([]?$/.test(word.slice(0, found.from)) && /^[)\].,;:!?]*$/.test(word.slice(found.to));
  return isWhole ? found : undefined;
}

function isPublicName(host: string): boolean {
  return /^www\./i.test(host) || endings.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase());
}

/** Stops and quotation marks end the sentence, not the address; a bracket belongs to it when it was opened in it. */
function withoutEnd(words: string): string {
  let end = words.length;
  for (; end > 0; end -= 1) {
    const last = words.charAt(end - 1);
    if (/[.,;:!?'’”»…*_]/.test(last)) continue;
    const opening = { ')': '(', ']': '[', '}': '{' }[last];
    const before = words.slice(0, end);
    if (opening === undefined || before.split(opening).length >= before.split(last).length) break;
  }
  return words.slice(0, end);
}
