/** Opening PDFs that lie on the web or are named by a file's address. */
export { Download, DownloadError, type DownloadErrorCode } from '@/lib/browser/download';
export { openInBrowser, opensByDefault, setOpensByDefault } from '@/lib/browser/default-opening';
export { askForAccess, askForWeb, giveWebBack, hasAccess } from '@/lib/browser/host-access';
export { fileNameOf } from '@/lib/browser/pdf-address';
export { addressOf, openAddress, pdfInActiveTab } from '@/lib/browser/pdf-tab';
