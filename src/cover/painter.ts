// The painter's process (see apart.ts): paints what it is sent, one cover after the other.
import type { PaintJob, PaintReply } from './apart.ts';
import { fitPicture, paintCover } from './raster.ts';

const paint = (job: PaintJob) =>
  job.kind === 'own'
    ? fitPicture(job.picture, job.paper)
    : paintCover(job.svg, job.paper, job.band);

const reply = (message: PaintReply) => process.send?.(message);

process.on('message', async (job: PaintJob) => {
  try {
    reply({ bytes: await paint(job) });
  } catch (error) {
    reply({ reason: error instanceof Error ? error.message : String(error) });
  }
});
// It lives as long as who started it; an interruption is for that one to answer.
process.on('disconnect', () => process.exit());
process.on('SIGINT', () => {});
