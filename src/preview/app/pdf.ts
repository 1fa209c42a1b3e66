// The part of the page that is loaded where printed pages are shown.
export { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
