import { safeLink } from '@crossbench/schema/rich-text';

const webAddress = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:].*)?$/i;
const mailAddress = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;

/** The address that somebody typed as it can be kept, with what people leave out; undefined when it is no address. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (mailAddress.test(text)) return safeLink(`mailto:${text}`);
  return safeLink(webAddress.test(text) ? `https://${text}` : text);
}
