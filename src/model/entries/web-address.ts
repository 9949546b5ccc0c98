/** Returns why an http or https address must not be published as written, as a predicate without its subject; undefined if it may be. */
export function addressFault(address: string): string | undefined {
  const [, user = '', host = ''] = /^https?:\/\/([^/?#\\]*@)?([^/?#]*)/i.exec(address) ?? [];
  if (/\s/.test(address)) return 'contains a space; write it as %20';
  if (user !== '') return 'contains a user name; delete everything up to the @';
  if (address.includes('\\')) return 'contains a backslash; write a slash';
  const [character] = /[^ -~]/u.exec(host) ?? [];
  return character === undefined
    ? undefined
    : `has ${JSON.stringify(character)} in its host name, which is not one of the letters a to z; write the host name as a browser copies it, starting with xn--`;
}
