import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import { timed } from '../trace.ts';
import { loadable, type PrintDocument } from './document.ts';
import {
  BrowserCrashError,
  BrowserSilentError,
  RefusedFontsError,
  RefusedRequestError,
} from './errors.ts';
import { FIT } from './layout/fit.ts';
import { openPipe } from './pipe.ts';
import { READINESS, type Readiness } from './readiness.ts';
import { guardRequests, type Requests } from './requests.ts';
import type { RunningBrowser } from './spawn.ts';

/** The one page of a browser, kept warm. */
export interface Tab {
  /** Product and version: `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  /**
   * Prints a document, however long it takes.
   * @throws RefusedRequestError where it asked for what it was not given, RefusedFontsError.
   */
  print(document: PrintDocument): Promise<Uint8Array>;
  /** Rejects with BrowserCrashError when the browser or the page's process ends. */
  readonly ended: Promise<never>;
}

/** ms within which a browser must answer for the first time; a cold one on a busy machine takes seconds. */
const START = 20_000;

/**
 * Opens the page of a browser that was just started, with the document's own scripts off and every
 * request answered by us. Puppeteer carries the protocol; its own pages are left out, since their start
 * costs more than a short article's print.
 * @throws BrowserCrashError where the browser ends, or says nothing, before its page stands.
 */
export async function openTab(running: RunningBrowser): Promise<Tab> {
  running.hold();
  const { Connection } = await import('./devtools.ts');
  const connection = new Connection('', openPipe(running), 0, 0);
  const end = watchEnd(running);
  const timer = setTimeout(end.giveUp, START);
  const open = async (): Promise<Tab> => {
    const { targetInfos } = await connection.send('Target.getTargets');
    const first = targetInfos.find((target) => target.type === 'page');
    const page = first ?? { ...BLANK, ...(await connection.send('Target.createTarget', BLANK)) };
    const session = await connection.createSession(page);
    session.on('Inspector.targetCrashed', () => end.tell("The page's process ended"));
    const [{ product }, requests] = await Promise.all([
      connection.send('Browser.getVersion'),
      guardRequests(session),
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      // One layout instead of two: the page stands as it will be printed.
      session.send('Emulation.setEmulatedMedia', { media: 'print' }),
    ]);
    const place = { session, requests, frameId: page.targetId };
    return {
      version: product,
      ended: end.promise,
      print: (document) => end.first(printIn(place, document)),
    };
  };
  try {
    return await end.first(open());
  } finally {
    clearTimeout(timer);
  }
}

/** What a target says of itself, for one that we make. */
const BLANK = {
  type: 'page',
  title: '',
  url: 'about:blank',
  attached: false,
  canAccessOpener: false,
};

interface End {
  /** Rejects when the browser ends. */
  readonly promise: Promise<never>;
  tell(what: string): void;
  /** Says that it has not answered in time. */
  giveUp(): void;
  /** Waits for some work; where the connection breaks off under it, the reason is the browser's end. */
  first<T>(work: Promise<T>): Promise<T>;
}

function watchEnd(running: RunningBrowser): End {
  const { process: child, output } = running;
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  promise.catch(() => {}); // it is awaited only while something is under way
  const withReason = (what: string) => [what, running.complaint()].filter(Boolean).join(': ');
  const tell = (what: string) => reject(new BrowserCrashError(withReason(what)));
  const ended = () =>
    tell(`It ended by itself (${child.exitCode ?? child.signalCode ?? 'never began'})`);
  // Its last words come a moment later; a child of its own may keep them open for long.
  child.once('exit', () => setTimeout(ended, 50).unref());
  child.once('error', ended);
  if (child.exitCode !== null || child.signalCode !== null) ended();
  return {
    promise,
    tell,
    giveUp: () =>
      reject(new BrowserSilentError(withReason(`It did not answer within ${START / 1000} s`))),
    first: (work) =>
      Promise.race([
        promise,
        work.catch((error) => (output.destroyed ? promise : Promise.reject(error))),
      ]),
  };
}

interface Place {
  readonly session: CDPSession;
  readonly requests: Requests;
  readonly frameId: string;
}

async function printIn(
  { session, requests, frameId }: Place,
  document: PrintDocument,
): Promise<Uint8Array> {
  const { html, files } = loadable(document);
  requests.serve(files);
  const refuse = () => {
    const addresses = requests.refused();
    if (addresses.length > 0) throw new RefusedRequestError(addresses);
  };
  await timed('set', () => session.send('Page.setDocumentContent', { frameId, html }));
  const { fonts, images } = await timed('settle', () => settle(session));
  refuse();
  if (fonts.length > 0) throw new RefusedFontsError(fonts, requests.fontFaults());
  if (images.length > 0) throw new Error(`Images could not be decoded: ${images.join(', ')}`);
  await timed('fit', () => fitPage(session));
  const { data } = await timed('print', () =>
    session.send('Page.printToPDF', {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
  refuse();
  return Buffer.from(data, 'base64');
}

async function fitPage(session: CDPSession): Promise<void> {
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: FIT,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(
      `The page could not be fitted: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
    );
}

/** Asks the page until all of it is there; what never comes is ended by the print's time limit. */
async function settle(session: CDPSession): Promise<Readiness> {
  for (;;) {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: READINESS,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`The page could not be asked: ${exceptionDetails.text}`);
    const readiness = result.value as Readiness; // the shape that READINESS returns
    if (readiness.complete) return readiness;
    await new Promise((next) => setTimeout(next, 5));
  }
}
