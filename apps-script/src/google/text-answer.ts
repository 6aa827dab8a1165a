/// <reference types="google-apps-script" />

/** An answer of the web app: JSON, never HTML, since a page would carry `google.script.run` with it. */
export function jsonAnswer(value: unknown): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(JSON.stringify(value)).setMimeType(ContentService.MimeType.JSON);
}
