/// <reference types="google-apps-script" />

/** Address of the deployed web app as Google knows it, or '' when it is not deployed. */
export function deployedAddress(): string {
  return ScriptApp.getService().getUrl() ?? '';
}
