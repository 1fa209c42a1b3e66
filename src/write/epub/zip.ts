// The packing libraries, heavy to load: a bundle of their own, loaded when something is packed.
export { EPub } from 'epub-gen-memory';
export { default as JSZip } from 'jszip';
