import type { Receipt } from '../../../shared/protocol/messages.ts';
import { receiptsTable } from '../../../shared/workbook/tables/machinery.ts';
import type { Workbook } from '../google/workbook.ts';

/**
 * The first receipts of those ids that were answered before, by id. Under the lock: one read of the ids, and one of the
 * receipts when some are known (late clients repeat recent ids, so those lines stand close together).
 */
export function earlierReceipts(workbook: Workbook, ids: readonly string[]): Map<string, Receipt> {
  const table = workbook.table(receiptsTable);
  const wanted = new Set(ids);
  const lines = table
    .read(['id'])
    .filter(({ row }) => wanted.has(row.id))
    .map(({ line }) => line);
  const earlier = new Map<string, Receipt>();
  if (lines.length === 0) return earlier;
  for (const { row } of table.readLines(['id', 'receipt'], lines[0] ?? 0, lines[lines.length - 1] ?? 0)) {
    if (wanted.has(row.id) && !earlier.has(row.id)) earlier.set(row.id, JSON.parse(row.receipt) as Receipt);
  }
  return earlier;
}

/** Keeps new receipts, in one block. */
export function keepReceipts(workbook: Workbook, receipts: readonly Receipt[], by: string, now: Date): void {
  const at = now.toISOString();
  workbook
    .table(receiptsTable)
    .append(
      receipts.map((receipt) => ({ id: receipt.id, rowId: receipt.rowId, receipt: JSON.stringify(receipt), by, at })),
    );
}
