// A link from a mail or from the extension leads here without the session: a browser does not send a strict cookie on a
// visit that another site began. This page is our own: going on from it, the cookie is sent.
location.replace(`/?door${location.hash}`);
