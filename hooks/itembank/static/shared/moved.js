/**
 * At an old address: goes on to where the page is now, with what stands behind the # and the
 * question mark as it came. A classic script, so that it also runs where modules do not.
 */
{
  const link = document.querySelector("a");
  if (link) {
    const to = new URL(link.href);
    to.search = location.search;
    if (location.hash) to.hash = location.hash;
    // Replaced, so that Back leads to where the reader came from.
    location.replace(to);
  }
}
