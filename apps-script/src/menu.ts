import { showDialog, showMenu, showSidebar } from './google/pages.ts';
import { requireOpening, requireRole } from './guard.ts';

/** The menu, at each opening of the Sheet. */
export function onOpen(event?: unknown): void {
  requireOpening(event);
  showMenu([
    ['Ouvrir Vigie', 'openSidebar'],
    ['Relever une adresse…', 'openClipAddress'],
    ['Lire les flux maintenant', 'pollFeedsNow'],
    ['Aperçu de la lettre', 'previewDigest'],
    null,
    ['Installer', 'install'],
  ]);
}

/** Once, when the add-on is installed in a Sheet that is already open. */
export function onInstall(event?: unknown): void {
  onOpen(event);
}

export function openSidebar(): void {
  requireRole('contributor');
  showSidebar('sidebar', 'Vigie');
}

/** « Relever une adresse… » */
export function openClipAddress(): void {
  requireRole('contributor');
  showDialog('clip-address', 'Relever une adresse', 520, 420);
}

/** « Aperçu de la lettre » */
export function previewDigest(): void {
  requireRole('contributor');
  showDialog('letter', 'Aperçu de la lettre de veille', 720, 640);
}
