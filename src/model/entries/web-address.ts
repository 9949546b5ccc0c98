/** Addresses of pages on the web, as editors paste them. */

/** Returns why a text must not be published as an http or https address, as a predicate without its subject; undefined if it may be. */
export function addressFault(address: string): string | undefined {
  const [, user = '', authority = ''] = /^https?:\/\/([^/?#\\]*@)?([^/?#]*)/i.exec(address) ?? [];
  if (address.length > longestAddress) return `is longer than ${longestAddress} characters; write the address of the page without what was pasted after it`;
  if (/\s/.test(address)) return 'contains a space; write it as %20';
  if (user !== '') return 'contains a user name; delete everything up to the @';
  if (address.includes('\\')) return 'contains a backslash; write a slash';
  const [character] = /[^ -~]/u.exec(authority) ?? [];
  if (character !== undefined)
    return `has ${JSON.stringify(character)} in its host name, which is not one of the letters a to z; write the host name as a browser copies it, starting with xn--`;
  return authority === '' ? undefined : (hostFault(authority) ?? pastedFault(address));
}

/** True if `text` is an http or https address with a host name of at least two parts or an IP address. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^/?#\\]/i.test(text) && addressHasHost(text);

/** Returns what an editor should look at in an address that may be published, as a predicate with its remedy; undefined if there is nothing. */
export function addressWarning(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  const host = url.hostname.replace(/^www\./, '');
  const tracking = [...url.searchParams.keys()].filter((key) => trackers.test(key) || shareParameters[host]?.test(key));
  if (tracking.length > 0) return `carries ${listed(tracking)}, which tells where the link was shared; delete what does not name the page`;
  if (url.hash.startsWith('#:~:')) return 'ends with a text fragment (#:~:text=…) that a browser added to show a passage; delete it';
  if (/^(?:[^.]+\.)*example\.(?:com|net|org)$/.test(host)) return `names ${host}, a placeholder that is nobody's site; write the address of the page`;
  if (redirectors.test(`${host}${url.pathname}`)) return `leads through ${host} to another page; write the address of that page`;
  if (/%25[0-9a-f]{2}/i.test(address)) return 'has a percent sign that was encoded twice (%25…); open the page and copy its address again';
  if (/[.:!?*_'">\]}|]$/.test(address) || /^[^(]*\)$/.test(address))
    return `ends with "${address.slice(-1)}", which may belong to the sentence around it; check it and delete what is not part of the address`;
  const second = /https?:\/\//i.exec(address.slice(8));
  if (second && !archives.test(host)) return 'contains a second address; write the address of the page itself';
  return undefined;
}

/** The address without what does not change the page: scheme, "www.", fragment, tracking parameters, last slash. Equal for two addresses of one page. */
export function pageOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const host = url.host.replace(/^www\./, '');
  const query = [...url.searchParams].filter(([key]) => !trackers.test(key) && !shareParameters[host]?.test(key)).map((pair) => pair.join('='));
  return `${host}${url.pathname.replace(/\/$/, '')}${query.length > 0 ? `?${query.toSorted().join('&')}` : ''}`;
}

/** Longest address that common browsers and servers take. */
const longestAddress = 2000;

function addressHasHost(text: string): boolean {
  const host = URL.parse(text)?.hostname ?? '';
  return host.includes('.') || host.startsWith('[');
}

/** A host name that nobody else can reach, or that two addresses pasted in one make. */
function hostFault(authority: string): string | undefined {
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  if (/https?:?$/.test(host) && host !== 'http' && host.includes('.')) return 'is two addresses in one; keep one';
  if (/\.\.|^\.|^-|\.-|-\./.test(host) || /[^a-z0-9._[\]:-]/.test(host)) return `has the host name "${host}", which cannot exist; correct it`;
  if (/^(?:127\.|10\.|192\.168\.|169\.254\.|0\.|172\.(?:1[6-9]|2\d|3[01])\.)|\.(?:local|localhost|internal|lan|test|invalid)$/.test(host))
    return `leads to "${host}", which only your own machine or network can reach; write the public address`;
  return undefined;
}

/** Damage from copying: what belongs to the sentence around the address, a second copy of it, broken percent signs. */
function pastedFault(address: string): string | undefined {
  const last = address.slice(-1);
  if (/[,;”“„»«’‘‹›、。，；）」』】]/u.test(last)) return `ends with ${JSON.stringify(last)}, which belongs to the text around it; delete it`;
  if (/%(?![0-9a-f]{2})/i.test(address)) return 'has a percent sign without two hexadecimal digits; write the sign itself as %25, or copy the whole address';
  const [scheme = ''] = /^https?:\/\/[^/]+/i.exec(address) ?? [];
  return address.toLowerCase().indexOf(scheme.toLowerCase(), scheme.length) > 0 ? 'is two addresses in one; keep one' : undefined;
}

const listed = (names: readonly string[]): string => [...new Set(names)].map((name) => `"${name}"`).join(', ');

/** Parameters that tools for statistics, mail and advertising add to addresses. */
const trackers =
  /^(?:utm_.+|pk_.+|piwik_.+|mtm_.+|matomo_.+|hsa_.+|mc_[ce]id|ml_subscriber(?:_hash)?|[a-z]*clid|gclsrc|gad_.+|gbraid|wbraid|_ga|_gl|igshid|igsh|_openstat|mkt_tok|trk(?:info|campaign)?|vero_(?:conv|id)|_hs(?:enc|mi)|hsctatracking|oly_(?:anon|enc)_id|wickedid|rb_clickid|s_cid|sc_(?:campaign|channel|src)|cmpid|cmp|ocid|ncid|icid|wt\.mc_id|at_(?:medium|campaign|custom\d)|xtor|ref_(?:src|url)|share_(?:token|source|medium|from|session_id)|sharetype|smid|smtyp|guce?_?(?:counter|referrer(?:_sig)?)|fb_(?:action_ids|source|ref)|spm|isappinstalled|wxshare_count|unicorn_\w+|vd_source|mibextid|rdid|__twitter_impression|__tn__|ftag|soc_(?:src|trk)|taid|sref|srnd|yclid|ysclid|epik|twclid|ttclid|tt_from)$/i;

/** Parameters of single sites that name who shared a link. */
const shareParameters: Readonly<Record<string, RegExp>> = {
  'youtube.com': /^(?:si|feature|pp)$/,
  'youtu.be': /^(?:si|feature)$/,
  'twitter.com': /^[st]$/,
  'x.com': /^[st]$/,
  'open.spotify.com': /^si$/,
  'toutiao.com': /^(?:app|timestamp|use_new_style|req_id|group_id|wid|log_from|channel|source)$/,
  'm.toutiao.com': /^(?:app|timestamp|use_new_style|req_id|group_id|wid|log_from|channel|source)$/,
  'mp.weixin.qq.com':
    /^(?:chksm|scene|subscene|sessionid|srcid|sharer_\w+|clicktime|enterid|ascene|devicetype|version|nettype|lang|exportkey|pass_ticket|wx_header)$/,
};

/** Hosts with paths that only lead on to another page. */
const redirectors =
  /^(?:(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|lnkd\.in|dlvr\.it|shorturl\.at|cutt\.ly|fb\.me|trib\.al|t\.cn|dwz\.cn|url\.cn)\/.|google\.[a-z.]+\/(?:url|amp)\b|news\.google\.com\/|l\.(?:facebook|instagram)\.com\/|(?:[a-z]+\.)?safelinks\.protection\.outlook\.com\/|urldefense\.(?:com|proofpoint\.com)\/|translate\.google\.[a-z.]+\/|webcache\.googleusercontent\.com\/|link\.zhihu\.com\/|[a-z0-9-]+\.translate\.goog\/)/;

/** Hosts whose addresses contain the address of the archived page. */
const archives =
  /(?:^|\.)(?:archive\.(?:org|ph|today|is|md|li|vn|fo)|webcitation\.org|ghostarchive\.org|perma\.cc|megalodon\.jp|arquivo\.pt|webarchive\.[a-z.]+|nationalarchives\.gov\.uk|loc\.gov)$/;
