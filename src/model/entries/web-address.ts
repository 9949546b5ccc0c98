/** Why an http address is not to be published as it is, as the rest of a sentence that starts with it; undefined where it may be. */
export function addressFault(address: string): string | undefined {
  const [, user = '', host = ''] = /^https?:\/\/([^/?#\\]*@)?([^/?#]*)/i.exec(address) ?? [];
  if (/\s/.test(address)) return 'holds a blank; write it as %20';
  if (user !== '') return 'holds a user name; leave out what stands before the @';
  if (address.includes('\\')) return 'holds a backslash; write a slash';
  const [stranger] = /[^ -~]/u.exec(host) ?? [];
  return stranger === undefined
    ? undefined
    : `names its site with ${JSON.stringify(stranger)}, none of the letters a to z; write it as a browser copies it, starting with xn--`;
}
