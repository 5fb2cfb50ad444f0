import fc from 'fast-check';

/** Properties try the same values in every run, so that a red test stays red; `FC_SEED=<number>` tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_260_101) });
