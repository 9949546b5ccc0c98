/** On a page at a former address: opens the present one with the fragment of the old, before the refresh does so without it. */

const link = document.querySelector<HTMLAnchorElement>('main a');
if (link && location.hash !== '') {
  link.hash = location.hash;
  location.replace(link.href);
}
