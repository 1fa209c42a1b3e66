import * as z from 'zod';

// Each schema checks a few values in a run: compiling checkers for them costs more than it saves.
z.config({ jitless: true });
