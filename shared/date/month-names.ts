import { withoutAccents } from '../text/fold-text.ts';

/** Months by language, without accents, as whole words; what a page writes beside the French ones. */
const NAMES: readonly string[] = [
  // French first: « sept » is September, never the number seven
  'janvier,janv,jan fevrier,fevr,fev,feb mars,mar avril,avr mai juin juillet,juil,jul aout,aou septembre,sept,sep octobre,oct novembre,nov decembre,dec',
  'january february march april,apr may june,jun july august,aug september october november december',
  'januar,janner,jaen februar,feber marz,maerz,mrz april mai juni juli august september oktober,okt november dezember,dez',
  'enero,ene febrero marzo abril,abr mayo junio julio agosto,ago septiembre,setiembre,set octubre noviembre diciembre,dic',
  'gennaio,gen febbraio marzo aprile maggio,mag giugno,giu luglio,lug agosto settembre ottobre,ott novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro,out novembro dezembro',
  'januari februari maart,mrt april mei juni juli augustus september oktober november december',
  'januar,ledna februar,unora marts,mars,brezna april,dubna maj,kvetna juni,cervna juli,cervence august,srpna september,zari oktober,rijna november,listopadu december,prosince',
  'stycznia,sty lutego,lut marca kwietnia,kwi maja czerwca,cze lipca,lip sierpnia,sie wrzesnia,wrz pazdziernika,paz listopada,lis grudnia,gru',
  'января,янв февраля,фев,февр марта,мар апреля,апр мая,маи июня,июн июля,июл августа,авг сентября,сен,сент октября,окт ноября,ноя декабря,дек',
  'ocak,oca subat,sub mart nisan,nis mayis haziran,haz temmuz,tem agustos eylul,eyl ekim,eki kasim,kas aralik,ara',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesakuuta heinakuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'januari,januara februari,februara mars,marca april,aprila maj,maja juni,juna juli,jula augusti,avgusta,augusta september,septembra oktober,oktobra november,novembra december,decembra',
  'januar februarie,februar martie,marcius aprilie,aprilis mai,majus iunie,junius iulie,julius augustus,august septembrie,szeptember octombrie,oktober noiembrie decembrie',
  'siecnia,січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'januari februari,pebruari maret april mei juni juli agustus september oktober november,nopember desember,des',
];

const MONTHS = new Map<string, number>();
for (const line of NAMES) {
  line.split(' ').forEach((spellings, index) => {
    for (const spelling of spellings.split(',')) {
      const key = withoutAccents(spelling);
      if (!MONTHS.has(key)) MONTHS.set(key, index + 1);
    }
  });
}

/** Month (1 to 12) of a word in any case, accented or not, whole or abbreviated, or 0. A final full stop is allowed. */
export function monthOf(word: string): number {
  if (word.length > 14) return 0;
  return MONTHS.get(withoutAccents(word.replace(/\.$/, ''))) ?? 0;
}
