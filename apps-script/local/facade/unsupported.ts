import { install } from './install.ts';
import { refuseService } from './offer.ts';

/** Google services that this host does not offer; a service that another file installs takes its place. */
const REFUSED =
  'Browser CalendarApp CardService Charts ConferenceDataService ContactsApp DataStudioApp DocumentApp DriveApp ' +
  'FormApp GmailApp GroupsApp Jdbc LanguageApp LinearOptimizationService Maps SitesApp SlidesApp XmlService';

for (const name of REFUSED.split(' ')) install(name, refuseService(name));
