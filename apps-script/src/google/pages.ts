/// <reference types="google-apps-script" />

/** Puts Vigie's menu under « Extensions ». `items`: label and name of the function; null is a separator. */
export function showMenu(items: readonly ([string, string] | null)[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of items) {
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

export function showDialog(page: string, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height),
    title,
  );
}

/** A short word at the foot of the Sheet. */
export function toast(message: string): void {
  SpreadsheetApp.getActiveSpreadsheet()?.toast(message, 'Vigie', 8);
}
