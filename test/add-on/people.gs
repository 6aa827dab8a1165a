// biome-ignore-all lint/correctness/noUnusedVariables: the tests call them by name.
// What people do to the workbook by hand. Loaded beside the bundle by the tests only.

function peopleSheet_(tab) {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
}

function peopleColumn_(sheet, header) {
  return sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0].indexOf(header) + 1;
}

function peopleDeleteRow(tab, row) {
  peopleSheet_(tab).deleteRow(row);
}

function peopleType(tab, row, header, value) {
  const sheet = peopleSheet_(tab);
  sheet.getRange(row, peopleColumn_(sheet, header)).setValue(value);
}

function peopleAppend(tab, values) {
  const sheet = peopleSheet_(tab);
  const row = sheet.getLastRow() + 1;
  Object.keys(values).forEach((header) => {
    sheet.getRange(row, peopleColumn_(sheet, header)).setValue(values[header]);
  });
}

function peopleRenameHeader(tab, header, name) {
  const sheet = peopleSheet_(tab);
  sheet.getRange(1, peopleColumn_(sheet, header)).setValue(name);
}

function peopleInsertColumn(tab, before, header) {
  const sheet = peopleSheet_(tab);
  const at = peopleColumn_(sheet, before);
  sheet.insertColumnBefore(at);
  sheet.getRange(1, at).setValue(header);
}

function peopleDeleteColumn(tab, header) {
  const sheet = peopleSheet_(tab);
  sheet.deleteColumn(peopleColumn_(sheet, header));
}

function peopleRenameTab(tab, name) {
  peopleSheet_(tab).setName(name);
}

function peopleDeleteTab(tab) {
  SpreadsheetApp.getActiveSpreadsheet().deleteSheet(peopleSheet_(tab));
}

function peopleReadProperties() {
  return PropertiesService.getScriptProperties().getProperties();
}

function peopleWorkbookSummary() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return {
    marks: spreadsheet.createDeveloperMetadataFinder().find().length,
    tabs: spreadsheet.getSheets().map((sheet) => ({
      name: sheet.getName(),
      hidden: sheet.isSheetHidden(),
      frozen: sheet.getFrozenRows(),
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
      values: sheet.getDataRange().getDisplayValues(),
      formats: sheet.getRange(2, 1, 1, sheet.getLastColumn()).getNumberFormats(),
      lists: sheet
        .getRange(2, 1, 1, sheet.getLastColumn())
        .getDataValidations()[0]
        .map((rule) => (rule ? rule.getCriteriaValues()[0] : null)),
      filtered: sheet.getFilter() !== null,
      protections: sheet
        .getProtections(SpreadsheetApp.ProtectionType.RANGE)
        .map((protection) => protection.getDescription()),
    })),
  };
}
