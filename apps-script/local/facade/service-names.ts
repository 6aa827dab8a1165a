/** The global of each namespace of Google's published types; those of `Base` belong to no service. */
export const SERVICES: Readonly<Record<string, string>> = {
  Cache: 'CacheService',
  Content: 'ContentService',
  HTML: 'HtmlService',
  Lock: 'LockService',
  Mail: 'MailApp',
  Properties: 'PropertiesService',
  Script: 'ScriptApp',
  Spreadsheet: 'SpreadsheetApp',
  URL_Fetch: 'UrlFetchApp',
  Utilities: 'Utilities',
};
