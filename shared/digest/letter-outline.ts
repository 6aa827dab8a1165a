import type { AccessValue } from '../access/access-verdict.ts';
import { cleanText } from '../text/clean-text.ts';
import { parseAddress } from '../url/address.ts';
import { ACCESS_LABELS } from '../workbook/choices.ts';
import type { DigestModel, DigestObservation } from './digest-model.ts';
import { counted, frenchDay, frenchSpan, NBSP, quoted } from './french.ts';

/** What a letter says, before it becomes HTML or text: both parts are made from the same outline, item for item. */
export interface LetterOutline {
  subject: string;
  /** What a mail program shows after the subject: it adds to it, it does not repeat it. */
  preheader: string;
  library: string;
  title: string;
  span: string;
  /** « 4 ressources · 3 articles à trier »; « Semaine calme… » when there is nothing. */
  facts: string;
  sections: LetterSection[];
  workbookUrl: string;
  /** Why this person receives it, and how to stop. */
  reason: string;
}

export interface LetterSection {
  title: string;
  /** What to do with what follows, one sentence. */
  action: string;
  items: LetterItem[];
  /** How many more there are in the Sheet. */
  more: number;
}

export interface LetterItem {
  title: string;
  /** http(s), or '' when the title is not a link. */
  url: string;
  access?: AccessValue;
  accessWord: string;
  /** What was seen, in one line, or ''. */
  lead: string;
  /** The words that speak for the value, with their quotes, or ''. */
  proof: string;
  /** Quiet line: publisher, day, who. */
  about: string;
  /** A colleague's note, in their words, or ''. */
  note: string;
}

/** Subjects are cut by phones beyond this. */
const SUBJECT = 60;

/** Whether the week has nothing to tell. A feed that fails is no news of the week: it is told, but makes no letter by itself. */
export function isQuiet(model: DigestModel): boolean {
  return model.resources.length + model.observations.length + model.items.length === 0;
}

/** Chooses the words and the order of one letter. At most `perSection` items a section; the rest is in the Sheet. */
export function outlineOf(model: DigestModel, perSection: number): LetterOutline {
  const library = cleanText(model.library, 100);
  const week = Number(model.week.slice(6));
  const facts = factsOf(model);
  const span = frenchSpan(model.from, model.to);
  const first = model.resources[0] ?? model.items[0];
  return {
    subject: subjectOf(week, facts, isQuiet(model)),
    preheader: first ? `À la une${NBSP}: ${cleanText(first.title, 90)}` : `La semaine ${span} en bref.`,
    library,
    title: `Lettre de veille, semaine${NBSP}${week}`,
    span,
    facts: isQuiet(model)
      ? [`Semaine calme${NBSP}: aucun nouveau relevé, aucun nouvel article.`, ...facts].join(' ')
      : facts.join(' · '),
    sections: sectionsOf(model).map(({ items, ...section }) => ({
      ...section,
      items: items.slice(0, perSection),
      more: Math.max(0, items.length - perSection),
    })),
    workbookUrl: parseAddress(model.workbookUrl) ? model.workbookUrl : '',
    reason: `Lettre envoyée à ${cleanText(model.recipient.name || model.recipient.email, 100)} par Vigie${library === '' ? '' : ` pour ${library}`}. Pour ne plus la recevoir, mettez «${NBSP}non${NBSP}» dans la colonne «${NBSP}Reçoit la lettre${NBSP}» de l’onglet Équipe.`,
  };
}

function factsOf(model: DigestModel): string[] {
  const facts: [number, string, string][] = [
    [model.resources.length, 'ressource', 'ressources'],
    [model.observations.length, 'observation', 'observations'],
    [model.items.length, 'article à trier', 'articles à trier'],
    [model.feedHealth.length, 'flux en panne', 'flux en panne'],
  ];
  return facts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many).replace(/ /g, NBSP));
}

/**
 * The facts that fit in a subject: the observations are left out first, then « articles à trier » becomes « à trier ». No
 * text from outside ever enters it.
 */
function subjectOf(week: number, facts: string[], quiet: boolean): string {
  const head = `Veille S${String(week).padStart(2, '0')}${NBSP}: `;
  const all = quiet ? ['semaine calme', ...facts] : facts;
  const fewer = all.filter((fact) => !fact.includes('observation'));
  const short = (fewer.length > 0 ? fewer : all).map((fact) => fact.replace(/articles?\u00a0/, ''));
  const subjects = [all, fewer, short].map((chosen) => head + chosen.join(', '));
  return subjects.find((subject) => subject.length <= SUBJECT && subject.length > head.length) ?? subjects[2] ?? head;
}

/** What most lines of the letter do not say. */
const BARE = { accessWord: '', lead: '', proof: '', note: '' };

function sectionsOf(model: DigestModel): Omit<LetterSection, 'more'>[] {
  const sections: Omit<LetterSection, 'more'>[] = [
    {
      title: 'Nouvelles ressources',
      action: 'Ouvrez-les, puis indiquez la suite à donner dans l’onglet Ressources.',
      items: model.resources.map((resource) => ({
        title: cleanText(resource.title, 200) || cleanText(resource.url, 120),
        url: link(resource.url),
        access: resource.access,
        accessWord: ACCESS_LABELS[resource.access] ?? ACCESS_LABELS.unknown,
        lead: '',
        proof: cleanText(resource.accessProof, 160),
        about: line(
          cleanText(resource.publisher, 80),
          frenchDay(cleanText(resource.published, 20)),
          relayed('relevé par', resource.by),
          resource.themes
            .map((theme) => cleanText(theme, 40))
            .slice(0, 5)
            .join(', '),
        ),
        note: cleanText(resource.note, 240),
      })),
    },
    {
      title: 'Ce que font les autres bibliothèques',
      action: 'Confirmez chaque observation dans l’onglet Observations.',
      items: model.observations.map((observation) => ({
        ...BARE,
        title: cleanText(observation.site, 120),
        url: link(observation.url),
        lead: criterionAnswered(observation),
        proof: quoted(cleanText(observation.proof, 200)),
        about: relayed('observé par', observation.by),
      })),
    },
    {
      title: 'Articles à trier',
      action: 'Pour chacun, choisissez «\u00a0retenu\u00a0» ou «\u00a0écarté\u00a0» dans l’onglet À trier.',
      items: model.items.map((item) => ({
        ...BARE,
        title: cleanText(item.title, 200) || cleanText(item.url, 120),
        url: link(item.url),
        about: line(cleanText(item.feed, 100), frenchDay(cleanText(item.published, 20))),
      })),
    },
    {
      title: 'Santé des flux',
      action: 'Ouvrez l’adresse pour vérifier, puis corrigez-la dans l’onglet Flux ou arrêtez le suivi.',
      items: model.feedHealth.map((health) => ({
        ...BARE,
        title: cleanText(health.feed, 160) || cleanText(health.url, 120),
        url: link(health.url),
        about: cleanText(health.problem, 240),
      })),
    },
  ];
  return sections.filter((section) => section.items.length > 0);
}

/** An address longer than any honest one would weigh on the letter; the row in the Sheet still has it. */
function link(url: string): string {
  return url.length <= 1000 && parseAddress(url) ? url : '';
}

/** « Inscription en ligne : absent », « Horaires sur la page d’accueil ? oui »: a value says that it was observed. */
function criterionAnswered({ criterion, state, value }: DigestObservation): string {
  const question = cleanText(criterion, 160);
  const answer = cleanText(value, 120);
  const seen = cleanText(state, 40);
  const said = answer === '' ? seen : seen === 'observé' ? answer : `${seen}, ${answer}`;
  return said === '' ? question : `${question}${/[?:]$/.test(question) ? '' : `${NBSP}:`} ${said}`;
}

function line(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function relayed(verb: string, who: string): string {
  const name = cleanText(who, 60);
  return name === '' ? '' : `${verb} ${name}`;
}
