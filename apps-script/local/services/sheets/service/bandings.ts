import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import type { BandingDocument } from '../model/sheet-document.ts';
import type { Box } from '../value/a1-notation.ts';
import { changeRange, changeSheet, readSheet, type SheetContext } from './context.ts';

/** Header, second band and footer of each theme; the first band is white. */
const THEMES: Readonly<Record<string, readonly [header: string, second: string, footer: string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

function one({ sheet }: SheetContext, id: number): BandingDocument {
  const found = sheet.document.bandings.find((item) => item.id === id);
  if (!found) throw new ServiceError('The banding no longer exists.');
  return found;
}

function add({ sheet, workbook }: SheetContext, range: Box, colors: Record<string, string>): number {
  const id = workbook.nextId();
  sheet.document.bandings.push({ id, range, colors });
  return id;
}

export const bandingMethods: Record<string, ServiceMethod> = {
  'Range.applyBanding': changeRange(
    (context, axis: 'Row' | 'Column', theme: string, hasHeader: boolean, hasFooter: boolean) => {
      const { sheet, box } = context;
      const touches = (other: Box) =>
        other.row < box.row + box.rows &&
        box.row < other.row + other.rows &&
        other.column < box.column + box.columns &&
        box.column < other.column + other.columns;
      if (sheet.document.bandings.some(({ range }) => touches(range))) {
        throw new ServiceError(
          'You cannot add alternating background colors to a range that already has alternating background colors.',
        );
      }
      const [header = '', second = '', footer = ''] = THEMES[theme] ?? THEMES.LIGHT_GREY ?? [];
      return add(context, box, {
        ...(hasHeader ? { [`Header${axis}`]: header } : {}),
        [`First${axis}`]: '#ffffff',
        [`Second${axis}`]: second,
        ...(hasFooter ? { [`Footer${axis}`]: footer } : {}),
      });
    },
  ),
  /** Ids of the bandings of a sheet. */
  'Sheet.getBandings': readSheet(({ sheet }) => sheet.document.bandings.map(({ id }) => id)),
  'Banding.read': readSheet(one),
  'Banding.setColor': changeSheet((context, id: number, part: string, color: string | null) => {
    const { colors } = one(context, id);
    if (color === null) delete colors[part];
    else colors[part] = color;
    context.workbook.touch();
  }),
  'Banding.setRange': changeSheet((context, id: number, range: Box) => {
    one(context, id).range = range;
    context.workbook.touch();
  }),
  'Banding.copyTo': changeSheet((context, id: number, targetId: number, range: Box) => {
    const target = { ...context, sheet: context.workbook.sheet(targetId) };
    return add(target, range, { ...one(context, id).colors });
  }),
  'Banding.remove': changeSheet((context, id: number) => {
    one(context, id);
    const { document } = context.sheet;
    document.bandings = document.bandings.filter((item) => item.id !== id);
    context.workbook.touch();
  }),
};
