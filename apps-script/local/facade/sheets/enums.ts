import { enumeration } from '../offer.ts';

/** The enumerations that `SpreadsheetApp` carries. */
export const AutoFillSeries = enumeration(['DEFAULT_SERIES', 'ALTERNATE_SERIES']);
export const BandingTheme = enumeration([
  'LIGHT_GREY',
  'CYAN',
  'GREEN',
  'YELLOW',
  'ORANGE',
  'BLUE',
  'TEAL',
  'GREY',
  'BROWN',
  'LIGHT_GREEN',
  'INDIGO',
  'PINK',
]);
export const BooleanCriteria = enumeration([
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_NOT_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_NOT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);
export const BorderStyle = enumeration(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
export const ColorType = enumeration(['UNSUPPORTED', 'RGB', 'THEME']);
export const CopyPasteType = enumeration([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const DataValidationCriteria = enumeration([
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);
export const DeveloperMetadataLocationType = enumeration(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);
export const DeveloperMetadataVisibility = enumeration(['DOCUMENT', 'PROJECT']);
export const Dimension = enumeration(['COLUMNS', 'ROWS']);
export const Direction = enumeration(['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const ProtectionType = enumeration(['RANGE', 'SHEET']);
export const RecalculationInterval = enumeration(['ON_CHANGE', 'MINUTE', 'HOUR']);
export const RelativeDate = enumeration(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR']);
export const SheetType = enumeration(['GRID', 'OBJECT', 'DATASOURCE']);
export const SortOrder = enumeration(['ASCENDING', 'DESCENDING']);
export const TextDirection = enumeration(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
export const TextToColumnsDelimiter = enumeration(['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE']);
export const ThemeColorType = enumeration([
  'UNSUPPORTED',
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'HYPERLINK',
]);
export const ValueType = enumeration(['IMAGE']);
export const WrapStrategy = enumeration(['WRAP', 'OVERFLOW', 'CLIP']);
export const InterpolationType = enumeration(['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']);
export const GroupControlTogglePosition = enumeration(['BEFORE', 'AFTER']);
