import { SaxesParser } from 'saxes';

/** An element of an XML document with its attributes by qualified name. */
export interface XmlElement {
  /** Local name. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** 1-based. */
  readonly line: number;
  /** The text straight inside it. */
  text: string;
}

/** A document's elements in its own order, and where it is not well-formed. */
export interface XmlDocument {
  readonly elements: readonly XmlElement[];
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads a document with namespaces (XML 1.0, Namespaces in XML); every fault is gathered, none thrown. */
export function readXml(source: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true });
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const faults: { line: number; reason: string }[] = [];
  parser.on('error', ({ message }) => {
    faults.push({ line: parser.line, reason: message.replace(/^\d+:\d+: /u, '') });
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { name, value } of Object.values(tag.attributes)) attributes[name] = value;
    const element = { name: tag.local, attributes, line: parser.line, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  return { elements, faults };
}
