// Gathers the licences of all that is bundled, as their authors ask.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Names the packages whose code went into the bundles, from esbuild's metafiles. */
function packagesIn(metafiles) {
  const found = new Set();
  for (const input of metafiles.flatMap((m) => Object.keys(m.inputs))) {
    const parts = input.split('/');
    const at = parts.lastIndexOf('node_modules');
    if (at < 0) continue;
    const depth = parts[at + 1].startsWith('@') ? 3 : 2;
    found.add(parts.slice(0, at + depth).join('/'));
  }
  return [...found].sort();
}

/** What a package does not say of what it holds, though its authors ask for it. */
const MORE = {
  hyphen: `The patterns by which words divide were taken from hyph-utf8 (https://www.hyphenation.org):

de     Copyright (C) Deutschsprachige Trennmustermannschaft. MIT.
en-gb  Copyright (C) 1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal. MIT.
en-us  Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken. Copying and distribution of this file, with or
       without modification, are permitted in any medium without royalty provided the copyright notice
       and this notice are preserved.
es     Copyright (C) 1993, 1997 Javier Bezos; 2001-2019 Javier Bezos, CervanTeX. MIT.
fr     Copyright (C) 1994-2002 Daniel Flipo, Bernard Gaulle; 2016 Arthur Reutenauer. MIT.
it     Copyright (C) 2008-2011 Claudio Beccari. MIT or LPPL.
nl     Copyright (C) 1996 Piet Tutelaers. MIT.
pl     Copyright (C) 1987-1995 Hanna Ko\u0142odziejska, Bogus\u0142aw Jackowski, Marek Ry\u0107ko. MIT.
pt     Copyright (C) 1987, 1994, 1996, 2015 Pedro J. de Rezende; 1996, 2015 J. Joao Dias Almeida.
       BSD, 3 clauses.
ru     Copyright (C) 1999-2003 Alexander I. Lebedev. LPPL 1.2 or later, in another form under another
       name; the original is at https://www.hyphenation.org.
uk     Copyright (C) 1998-2001 Maksym Polyakov. MIT or LPPL.

MIT: Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction, including
without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions: The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A
PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

BSD: Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met: 1. Redistributions of source code must retain the above
copyright notice, this list of conditions and the following disclaimer. 2. Redistributions in binary form
must reproduce the above copyright notice, this list of conditions and the following disclaimer in the
documentation and/or other materials provided with the distribution. 3. Neither the name of the copyright
holder nor the names of its contributors may be used to endorse or promote products derived from this
software without specific prior written permission. THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND
CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE
COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF
USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`,
};

/** Writes one text with name, version, licence and notice of every bundled package. */
export async function writeNotices(root, metafiles, target) {
  const parts = await Promise.all(
    packagesIn(metafiles).map(async (folder) => {
      const at = join(root, folder.split('/').join(sep));
      const { name, version, license } = JSON.parse(
        await readFile(join(at, 'package.json'), 'utf8'),
      );
      const file = (await readdir(at)).find((f) => /^(licen[cs]e|copying)/i.test(f));
      const text = file ? (await readFile(join(at, file), 'utf8')).trim() : '';
      return `${name} ${version} (${typeof license === 'string' ? license : 'see its package'})\n\n${[text, MORE[name]].filter(Boolean).join('\n\n')}\n`;
    }),
  );
  await writeFile(target, parts.join(`\n${'-'.repeat(72)}\n\n`));
}
