import { isPublicAddress } from '../services/url-fetch/address-guard.ts';
import { type Resolver, systemResolver } from '../services/url-fetch/resolve-target.ts';

export const OWN_NETWORK =
  'Cette adresse est sur votre réseau interne : Vigie ne l’ouvre pas sans votre accord. Rien n’a été relevé. Ajoutez « --allow-private » à la commande, et à « npm start » s’il est en cours.';

/** Whether an address leads to this machine or its own network, as far as its name can be resolved. */
export async function isOnOwnNetwork(address: string, resolve: Resolver = systemResolver): Promise<boolean> {
  const host = URL.parse(address)?.hostname.replace(/^\[|\]$/g, '');
  if (!host) return false;
  const found = await resolve(host).catch(() => []);
  return found.some((ip) => !isPublicAddress(ip));
}
