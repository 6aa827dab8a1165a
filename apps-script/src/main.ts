export { clipAddress } from './clips/clip-address.ts';
export { readDigestPreview, sendDigestNow, sendWeeklyDigest } from './digest/send-digest.ts';
export { pollFeeds, pollFeedsNow } from './feeds/poll-feeds.ts';
export { install } from './install.ts';
export { changeRole, inviteMember, revokeMember } from './members/manage-team.ts';
export { onInstall, onOpen, openClipAddress, openSidebar, previewDigest } from './menu.ts';
export { getState, saveSettings } from './sidebar-state.ts';
export { doGet, doPost } from './web-app.ts';
