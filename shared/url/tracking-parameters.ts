const PREFIXES = [
  'utm_',
  'pk_',
  'mtm_',
  'piwik_',
  'matomo_',
  'at_',
  'oly_',
  'vero_',
  '_hs',
  'hsa_',
  'itm_',
  'stm_',
  'wt_',
];

const NAMES = new Set(
  `fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok
  _ga _gl _ke xtor xtref xtatc xts ref_src ref_url spm cmpid cmp s_cid ncid wickedid fb_action_ids fb_action_types fb_source
  fb_ref __twitter_impression tracking_source hsctatracking sc_campaign sc_channel sc_content sc_medium sc_outcome sc_geo
  wt.mc_id wt.nav echobox m_bt m_i guccounter guce_referrer guce_referrer_sig ml_subscriber ml_subscriber_hash trk trkcampaign
  elqtrackid elqtrack ns_campaign ns_source ns_mchannel ns_linkname ito rss_id __s ck_subscriber_id bsft_clkid bsft_uid
  sfmc_id dm_i epik irclickid cvid oicd ocid`.split(/\s+/),
);

/** Whether a query parameter only follows the reader around and may go without changing the page. */
export function isTrackingParameter(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}
