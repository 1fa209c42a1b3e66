import sharp from 'sharp';
import { expect, it } from 'vitest';
import { callPainter, paintApart } from '../../src/cover/apart.ts';

// Covers are painted in a process of their own, which must never outlive or break a build.

const picture = async (bytes?: Buffer) => ({
  href: 'a.png',
  mediaType: 'image/png' as const,
  width: 40,
  height: 60,
  bytes:
    bytes ??
    (await sharp({ create: { width: 40, height: 60, channels: 3, background: '#345' } })
      .png()
      .toBuffer()),
});
const ended = (child: ReturnType<typeof callPainter>) =>
  new Promise((resolve) => child.once('exit', resolve));

it('paints one cover after the other in one process', async () => {
  const job = { kind: 'own', picture: await picture(), paper: '#ffffff' } as const;
  const first = await paintApart(job);
  const { pid } = callPainter();
  expect(await paintApart(job)).toEqual(first);
  expect(callPainter().pid).toBe(pid);
  expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 1600 });
});

it('says why a picture can’t be painted, and paints the next', async () => {
  const broken = await picture(Buffer.from('no picture'));
  const paper = '#ffffff';
  await expect(paintApart({ kind: 'own', picture: broken, paper })).rejects.toThrow(/unsupported/u);
  const next = await paintApart({ kind: 'own', picture: await picture(), paper });
  expect(next.length).toBeGreaterThan(1000);
});

it('starts another where one is killed under its work', async () => {
  const job = { kind: 'own', picture: await picture(), paper: '#ffffff' } as const;
  const lost = paintApart(job);
  callPainter().kill('SIGKILL');
  await expect(lost).rejects.toThrow('ended early');
  expect((await paintApart(job)).length).toBeGreaterThan(1000);
});

it('ends with the process that it paints for', async () => {
  const child = callPainter();
  const end = ended(child);
  child.disconnect();
  expect(await end).toBe(0);
});
