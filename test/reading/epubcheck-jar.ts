/** Where EPUBCheck in Java, the reference, is looked for. */
export const JAR = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';
