/// <reference types="google-apps-script" />

/** Address of the person at the screen, lower case; '' for an anonymous visitor and where Google does not say. */
export function activeEmail(): string {
  return Session.getActiveUser().getEmail().toLowerCase();
}

/** Address of the account the script runs as, lower case. */
export function effectiveEmail(): string {
  return Session.getEffectiveUser().getEmail().toLowerCase();
}
