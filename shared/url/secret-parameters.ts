const NAMES = new Set(
  `ticket token sid jsessionid phpsessid session sessionid session_id sess aspsessionid asp.net_sessionid cfid cftoken wsid
  access_token id_token refresh_token auth_token authtoken auth authorization apikey api_key accesskey access_key secret
  client_secret password passwd pwd pass login user username userid user_id un uid usr email e-mail mail courriel
  jwt nonce hmac signature sig relaystate ident idetab id_ent ust pgt pgtiou st code_verifier oauth_token oauth_verifier
  magic magiclink otp invite_token reset_token confirmation_token csrf csrf_token _token xsrf-token logintoken
  barcode cardnumber card_number numcarte num_carte borrower borrowernumber lecteur codebarre`.split(/\s+/),
);
const PREFIXES = ['saml', 'sso_', 'x-amz-', 'x-goog-', 'shib', 'oauth_', 'aspsessionid', 'enc_token'];
const ENDINGS = ['token', 'sessionid', 'session_id', '_ticket', 'sessid', 'password', 'passwd', 'apikey', 'api_key'];

/** An e-mail address, plain or percent-encoded. Bounded repetitions: linear on hostile text. */
export const EMAIL = /[A-Za-z0-9._+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/;
/**
 * A JSON Web Token, or a service ticket of CAS, whatever carries it; group 1 is the character before, because a token
 * begins where a word begins: so no run of letters is tried twice.
 */
export const BEARER =
  /(^|[^A-Za-z0-9_.-])(?:eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*)?|(?:ST|PGT|TGT|PT)-\d+-[A-Za-z0-9._-]{8,})/;

/**
 * `name=value` of a secret anywhere in a text; group 1 is what stands before, group 2 the name. Only the names that are
 * not ordinary words: in a sentence, « login=… » may be somebody's explanation.
 */
export const NAMED_SECRET =
  /(^|[?&;#!(,{\s"'])((?:access_?|id_?|auth_?|refresh_?|session_?)?token|ticket|jsessionid|phpsessid|sid|sso_[a-z]{1,20}|saml[a-z]{1,20}|un)=(?!\[masqué)[^&\s"'<>;,)]{1,4000}/i;

/** Whether a query parameter authenticates somebody or names a person, and must never reach the shared sheet. */
export function isSecretParameter(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  return (
    NAMES.has(lower) ||
    PREFIXES.some((prefix) => lower.startsWith(prefix)) ||
    ENDINGS.some((ending) => lower.endsWith(ending)) ||
    EMAIL.test(value) ||
    BEARER.test(value)
  );
}
