import fc from 'fast-check';

// Property tests draw the same cases in every run, so that a failure is a change of the code and not of the draw.
// `SEED=$RANDOM npm test -- split` looks elsewhere; a case found so becomes a test of its own.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 618), endOnFailure: true });
