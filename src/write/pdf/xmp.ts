import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PdfFacts } from './facts.ts';

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  prism: 'http://prismstandard.org/namespaces/basic/3.0/',
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes what XML gives a meaning, and leaves out what it can't hold at all (XML 1.0 §2.2). */
const escapeXml = (text: string) =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '')
    .replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);

type Value = string | undefined;

const plain = (name: string, text: Value) => (text ? `<${name}>${escapeXml(text)}</${name}>` : '');

/** A text in one language, or the list of its versions with one entry. */
const alternative = (name: string, text: Value) =>
  text
    ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${name}>`
    : '';

const list = (kind: 'Seq' | 'Bag', name: string, texts: readonly Value[]) => {
  const items = texts.filter((text) => text !== undefined && text !== '');
  return items.length > 0
    ? `<${name}><rdf:${kind}>${items.map((text) => plain('rdf:li', text)).join('')}</rdf:${kind}></${name}>`
    : '';
};

/** Writes the XMP packet (ISO 16684-1 §7, §8.3 and §8.4; PRISM 3.0 for what a periodical says), in agreement with the information dictionary. */
export function xmpPacket(facts: PdfFacts): string {
  const properties = [
    plain('dc:format', 'application/pdf'),
    plain('dc:identifier', facts.identifier),
    alternative('dc:title', facts.title),
    list('Seq', 'dc:creator', facts.authors),
    list('Bag', 'dc:contributor', facts.contributors),
    alternative('dc:description', facts.description),
    list('Bag', 'dc:subject', facts.keywords),
    list('Bag', 'dc:language', [facts.language]),
    list('Bag', 'dc:publisher', [facts.publisher]),
    list('Seq', 'dc:date', [facts.created]),
    alternative('dc:rights', facts.rights),
    plain('dc:source', facts.source),
    plain('xmp:CreatorTool', facts.creator),
    plain('xmp:CreateDate', facts.created),
    plain('xmp:ModifyDate', facts.modified),
    plain('xmp:MetadataDate', facts.modified),
    plain('pdf:Producer', facts.producer),
    plain('pdf:Keywords', facts.keywords.join(', ')),
    plain('prism:publicationName', facts.periodical.name),
    plain('prism:issueName', facts.periodical.issue),
    plain('prism:section', facts.periodical.section),
    plain('prism:kicker', facts.periodical.kicker),
    plain('prism:seriesTitle', facts.periodical.series),
    plain('prism:seriesNumber', facts.periodical.part),
  ].filter((property) => property !== '');
  const names = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${names.join('')}>`,
    ...properties,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Puts the XMP packet into the catalog (ISO 32000-1 §14.3.2), in the clear, as finders of metadata need it. */
export function setXmp(pdf: PDFDocument, facts: PdfFacts): void {
  const stream = pdf.context.stream(Buffer.from(xmpPacket(facts), 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}
