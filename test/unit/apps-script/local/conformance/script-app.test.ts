import { facts, mismatched } from './service-facts.ts';

const told = (builder: string) =>
  `{ const t = ScriptApp.newTrigger('handler').${builder}.create(); return [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()]; }`;
const clock = ['handler', 'CLOCK', 'CLOCK', null];

// The examples of the reference of ClockTriggerBuilder and of the other builders.
facts('triggers', [
  [told(`timeBased().atHour(5).everyDays(1).inTimezone('America/New_York')`), clock],
  [told(`timeBased().everyMinutes(10)`), clock],
  [told(`timeBased().everyHours(12)`), clock],
  [told(`timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY)`), clock],
  [told(`timeBased().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY)`), clock],
  [told(`timeBased().onMonthDay(1)`), clock],
  [told(`timeBased().after(10 * 60 * 1000)`), clock],
  [told(`timeBased().at(new Date(2030, 11, 1))`), clock],
  [told(`timeBased().atDate(2030, 12, 1)`), clock],
  [told(`forSpreadsheet('1234567890').onEdit()`), ['handler', 'ON_EDIT', 'SPREADSHEETS', '1234567890']],
  [told(`forDocument('1234567890').onOpen()`), ['handler', 'ON_OPEN', 'DOCUMENTS', '1234567890']],
  [told(`forForm('1234567890').onFormSubmit()`), ['handler', 'ON_FORM_SUBMIT', 'FORMS', '1234567890']],
  [
    told(`forUserCalendar('name@example.com').onEventUpdated()`),
    ['handler', 'ON_EVENT_UPDATED', 'CALENDAR', 'name@example.com'],
  ],
  [
    `{ for (const t of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(t); return ScriptApp.getProjectTriggers(); }`,
    [],
  ],
  [
    `ScriptApp.newTrigger('h').timeBased().everyMinutes(7)`,
    'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
  ],
  [`ScriptApp.newTrigger()`, mismatched('', 'ScriptApp.newTrigger')],
  [
    `ScriptApp.newTrigger('h').timeBased().onWeekDay('MONDAY')`,
    mismatched('String', 'ScriptApp.ClockTriggerBuilder.onWeekDay'),
  ],
  [
    `{ const all = []; for (let i = 0; i < 21; i++) all.push(ScriptApp.newTrigger('h').timeBased().everyHours(1).create()); }`,
    'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  ],
]);

// AuthorizationInfo, Service and StateTokenBuilder in the reference.
facts('the project', [
  [
    `ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED`,
    true,
  ],
  [
    `ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/documents']).getAuthorizationUrl()`,
    null,
  ],
  [`[ScriptApp.getService().getUrl(), ScriptApp.getService().isEnabled()]`, [null, false]],
  [
    `typeof ScriptApp.newStateToken().withMethod('back').withArgument('k', 'v').withTimeout(120).createToken()`,
    'string',
  ],
  [
    `[String(ScriptApp.WeekDay.MONDAY), ScriptApp.WeekDay.MONDAY.ordinal(), ScriptApp.WeekDay.MONDAY === ScriptApp.WeekDay.MONDAY]`,
    ['MONDAY', 1, true],
  ],
]);

// Session in the reference; a user's text is the address on live scripts.
facts('the session', [
  [`String(Session.getActiveUser()) === Session.getEffectiveUser().getEmail()`, true],
  [`[Session.getActiveUserLocale(), Session.getScriptTimeZone()]`, ['fr', 'Europe/Paris']],
  [`typeof Session.getTemporaryActiveUserKey()`, 'string'],
  [`Session.getActiveUser(1)`, mismatched('number', 'Session.getActiveUser')],
]);
